/*
 * A disk that can be watched and made to fail, for programs that are started with it in LD_PRELOAD (Linux).
 *
 * What is done to files below DISK_FOLDER is written to DISK_TRACE, record by record, so that a power cut at any
 * moment can be played out later; what the program says on its standard output stands between them. `disk_fail`
 * lets the n-th operation of a sort fail, `disk_kill` (or DISK_KILL) ends the process before its n-th one.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_FILES 4096

/* Sorts of operations; 'M' stands for what was said. */
enum { CREATE = 'C', DIRECTORY = 'D', LINK = 'L', MARK = 'M', RENAME = 'R', SYNC = 'S', TRUNCATE = 'T',
       UNLINK = 'U', WRITE = 'W' };

static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static const char *folder;
static size_t folder_length;
static int trace = -1;
static uint64_t inode_of[MOST_FILES]; /* of the open files that are watched, by descriptor */
static char is_directory[MOST_FILES];

static char fails_at;       /* sort of the operations that are counted, 0 for none */
static long fails_after;    /* so many more go well */
static int fails_with, keeps_failing, has_failed;
static long lives_for = -1; /* operations until the process ends; -1 for ever */

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void)
{
    const char *path = getenv("DISK_TRACE"), *life = getenv("DISK_KILL");
    folder = getenv("DISK_FOLDER");
    folder_length = folder ? strlen(folder) : 0;
    if (path) trace = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (life) lives_for = atol(life);
}

void disk_fail(int sort, long after, int error, int keeps)
{
    pthread_mutex_lock(&lock);
    fails_at = (char)sort, fails_after = after, fails_with = error, keeps_failing = keeps, has_failed = 0;
    pthread_mutex_unlock(&lock);
}

/* Nothing fails any more; says whether anything has since it was asked for. */
int disk_heal(void)
{
    pthread_mutex_lock(&lock);
    int failed = has_failed;
    fails_at = 0;
    pthread_mutex_unlock(&lock);
    return failed;
}

void disk_kill(long after)
{
    lives_for = after;
}

static int is_watched(const char *path)
{
    /* Python names files below a folder by their whole paths, SQLite too. SQLite's shared index is no file that
       would outlast a power cut. */
    size_t length = path ? strlen(path) : 0;
    return folder && length > folder_length && !strncmp(path, folder, folder_length)
        && !(length > 4 && !strcmp(path + length - 4, "-shm"));
}

static int is_file(int descriptor)
{
    return descriptor >= 0 && descriptor < MOST_FILES && inode_of[descriptor];
}

/* Called with the lock before each operation; true where it has to fail, errno says how. */
static int refused(int sort)
{
    if (lives_for >= 0 && lives_for-- == 0) raise(SIGKILL);
    if (fails_at != sort || (has_failed && !keeps_failing)) return 0;
    if (!has_failed && fails_after-- > 0) return 0;
    has_failed = 1;
    errno = fails_with;
    return 1;
}

static void note(int sort, uint64_t inode, int64_t place, const void *data, uint32_t length)
{
    REAL(write);
    struct __attribute__((packed)) { uint8_t sort; uint64_t inode; int64_t place; uint32_t length; }
        head = { (uint8_t)sort, inode, place, length };
    int kept = errno;
    if (trace < 0) return;
    if (real(trace, &head, sizeof head) != sizeof head) abort();
    for (uint32_t done = 0; done < length;) {
        ssize_t written = real(trace, (const char *)data + done, length - done);
        if (written <= 0) abort();
        done += (uint32_t)written;
    }
    errno = kept;
}

static void note_two(int sort, const char *from, const char *to)
{
    char names[2 * 4096];
    size_t first = strlen(from) + 1, second = strlen(to);
    if (first + second > sizeof names) abort();
    memcpy(names, from, first);
    memcpy(names + first, to, second);
    note(sort, 0, 0, names, (uint32_t)(first + second));
}

static void remember(int descriptor, const char *path, int was_there, int flags)
{
    struct stat found;
    if (descriptor < 0 || descriptor >= MOST_FILES) return;
    inode_of[descriptor] = 0;
    if (fstat(descriptor, &found)) return;
    is_directory[descriptor] = S_ISDIR(found.st_mode);
    if (is_directory[descriptor] ? !folder || strncmp(path, folder, folder_length - 1) : !is_watched(path))
        return;
    inode_of[descriptor] = found.st_ino;
    if (!was_there) note(CREATE, found.st_ino, 0, path, (uint32_t)strlen(path));
    else if (flags & O_TRUNC) note(TRUNCATE, found.st_ino, 0, NULL, 0);
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) \
    { \
        REAL(name); \
        va_list rest; \
        va_start(rest, flags); \
        int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0; \
        va_end(rest); \
        pthread_mutex_lock(&lock); \
        int is_making = (flags & O_CREAT) && is_watched(path) && access(path, F_OK); \
        int descriptor = is_making && refused(CREATE) ? -1 : real(path, flags, mode); \
        remember(descriptor, path, !is_making, flags); \
        pthread_mutex_unlock(&lock); \
        return descriptor; \
    }
OPEN(open)
OPEN(open64)

int close(int descriptor)
{
    REAL(close);
    pthread_mutex_lock(&lock);
    if (is_file(descriptor)) inode_of[descriptor] = 0;
    int result = real(descriptor);
    pthread_mutex_unlock(&lock);
    return result;
}

#define WRITE_AT(name, offset) \
    ssize_t name(int descriptor, const void *data, size_t length, offset place) \
    { \
        REAL(name); \
        if (!is_file(descriptor)) return real(descriptor, data, length, place); \
        pthread_mutex_lock(&lock); \
        ssize_t written = refused(WRITE) ? -1 : real(descriptor, data, length, place); \
        if (written > 0) note(WRITE, inode_of[descriptor], place, data, (uint32_t)written); \
        pthread_mutex_unlock(&lock); \
        return written; \
    }
WRITE_AT(pwrite, off_t)
WRITE_AT(pwrite64, off64_t)

ssize_t write(int descriptor, const void *data, size_t length)
{
    REAL(write);
    if (descriptor == STDOUT_FILENO) {
        pthread_mutex_lock(&lock);
        note(MARK, 0, 0, data, (uint32_t)length);
        ssize_t written = real(descriptor, data, length);
        pthread_mutex_unlock(&lock);
        return written;
    }
    if (!is_file(descriptor)) return real(descriptor, data, length);
    pthread_mutex_lock(&lock);
    off_t place = lseek(descriptor, 0, SEEK_CUR);
    ssize_t written = refused(WRITE) ? -1 : real(descriptor, data, length);
    if (written > 0) note(WRITE, inode_of[descriptor], place, data, (uint32_t)written);
    pthread_mutex_unlock(&lock);
    return written;
}

#define CUT(name, offset) \
    int name(int descriptor, offset length) \
    { \
        REAL(name); \
        if (!is_file(descriptor)) return real(descriptor, length); \
        pthread_mutex_lock(&lock); \
        int result = refused(TRUNCATE) ? -1 : real(descriptor, length); \
        if (!result) note(TRUNCATE, inode_of[descriptor], length, NULL, 0); \
        pthread_mutex_unlock(&lock); \
        return result; \
    }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

#define FLUSH(name) \
    int name(int descriptor) \
    { \
        REAL(name); \
        if (!is_file(descriptor)) return real(descriptor); \
        pthread_mutex_lock(&lock); \
        int result = refused(SYNC) ? -1 : real(descriptor); \
        if (!result) note(is_directory[descriptor] ? DIRECTORY : SYNC, inode_of[descriptor], 0, NULL, 0); \
        pthread_mutex_unlock(&lock); \
        return result; \
    }
FLUSH(fsync)
FLUSH(fdatasync)

int rename(const char *from, const char *to)
{
    REAL(rename);
    if (!is_watched(from) && !is_watched(to)) return real(from, to);
    pthread_mutex_lock(&lock);
    int result = refused(RENAME) ? -1 : real(from, to);
    if (!result) note_two(RENAME, from, to);
    pthread_mutex_unlock(&lock);
    return result;
}

int link(const char *from, const char *to)
{
    REAL(link);
    if (!is_watched(to)) return real(from, to);
    pthread_mutex_lock(&lock);
    int result = refused(LINK) ? -1 : real(from, to);
    if (!result) note_two(LINK, from, to);
    pthread_mutex_unlock(&lock);
    return result;
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    REAL(linkat);
    if (!is_watched(to)) return real(from_folder, from, to_folder, to, flags);
    pthread_mutex_lock(&lock);
    int result = refused(LINK) ? -1 : real(from_folder, from, to_folder, to, flags);
    if (!result) note_two(LINK, from, to);
    pthread_mutex_unlock(&lock);
    return result;
}

int unlink(const char *path)
{
    REAL(unlink);
    if (!is_watched(path)) return real(path);
    pthread_mutex_lock(&lock);
    int result = refused(UNLINK) ? -1 : real(path);
    if (!result) note(UNLINK, 0, 0, path, (uint32_t)strlen(path));
    pthread_mutex_unlock(&lock);
    return result;
}

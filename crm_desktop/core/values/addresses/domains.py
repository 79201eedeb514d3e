"""Domains of e-mail addresses and websites: which of them tell whom somebody works for."""

from __future__ import annotations

import re

#: Mailboxes that anybody can have, by the name before the ending: yahoo.com, yahoo.com.tw, yahoo.co.jp.
_FREE_EVERYWHERE = frozenset(
    "aol gmx googlemail hotmail icloud live outlook proton protonmail yahoo ymail yandex".split()
)
#: Mailboxes of anybody and of the customers of network providers.
_FREE = frozenset(
    "gmail.com msn.com me.com mac.com mail.com email.com pm.me web.de t-online.de freenet.de "
    # Taiwan
    "hinet.net seed.net.tw pchome.com.tw url.com.tw so-net.net.tw giga.net.tw kimo.com xuite.net livemail.tw "
    "anet.net.tw tpts.net.tw apol.com.tw sparqnet.net aptg.net "
    # the mainland and Hong Kong
    "qq.com foxmail.com 163.com 126.com 188.com yeah.net sina.com sina.cn sina.com.cn sohu.com 139.com "
    "189.cn 189.com 21cn.com tom.com aliyun.com wo.cn 263.net netvigator.com "
    # elsewhere
    "naver.com hanmail.net daum.net docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com orange.fr wanadoo.fr "
    "free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it wp.pl o2.pl onet.pl seznam.cz mail.ru "
    "comcast.net verizon.net att.net sbcglobal.net btinternet.com bigpond.com rediffmail.com zoho.com".split()
)
#: Houses in which many have their page.
_SHARED = frozenset(
    "facebook.com fb.com instagram.com linkedin.com line.me lin.ee x.com twitter.com youtube.com weibo.com "
    "wordpress.com blogspot.com wixsite.com weebly.com github.io pixnet.net shopee.tw ruten.com.tw 1688.com "
    "alibaba.com taobao.com tmall.com jd.com etsy.com amazon.com google.com linktr.ee notion.site".split()
)
#: What stands between a name and the ending of a country: acme.com.tw, acme.co.uk.
_SECOND = frozenset("ac co com edu gov go gob idv ltd mil ne net nom or org plc".split())

_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24}")
_LONGEST = 500


def domain_of_address(address: str) -> str:
    """The domain by which an e-mail address tells a company; "" for freemail and what is no address."""
    _, at, host = address.strip().rpartition("@")
    return _own_domain(host) if at else ""


def domain_of_website(website: str) -> str:
    """The domain by which a website tells a company; "" for shared houses and what is no website."""
    text = website.strip()[:_LONGEST]
    rest = text.partition("://")[2] or text
    host = re.split("[/?#]", rest, maxsplit=1)[0]
    return _own_domain(host.rpartition("@")[2].partition(":")[0])


def _own_domain(host: str) -> str:
    host = host.strip().strip(".").lower()
    if len(host) > _LONGEST or not _HOST.fullmatch(host):
        return ""
    labels = host.split(".")
    is_national = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND
    domain = ".".join(labels[-3:] if is_national else labels[-2:])
    name = domain.partition(".")[0]
    if domain in _FREE or domain in _SHARED or name in _FREE_EVERYWHERE or name in _SECOND:
        return ""
    return domain

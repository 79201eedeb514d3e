<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityActions</name>
    <message numerus="yes">
        <source>By %n day(s)</source>
        <translation>
            <numerusform>By %n day</numerusform>
            <numerusform>By %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachmentsPart</name>
    <message numerus="yes">
        <source>%Ln more file(s)</source>
        <translation>
            <numerusform>%Ln more file</numerusform>
            <numerusform>%Ln more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadColumns</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message numerus="yes">
        <source>Deleted in the last %n day(s)</source>
        <translation>
            <numerusform>Deleted in the last %n day</numerusform>
            <numerusform>Deleted in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} deleted</source>
        <translation>
            <numerusform>{count} deleted</numerusform>
            <numerusform>{count} deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>{stage} · %n day(s)</source>
        <translation>
            <numerusform>{stage} · %n day</numerusform>
            <numerusform>{stage} · %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open deal(s)</source>
        <translation>
            <numerusform>%Ln open deal</numerusform>
            <numerusform>%Ln open deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message numerus="yes">
        <source>%Ln activity(s)</source>
        <translation>
            <numerusform>%Ln activity</numerusform>
            <numerusform>%Ln activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarSaving</name>
    <message numerus="yes">
        <source>%Ln activity(s) saved to {file}</source>
        <translation>
            <numerusform>%Ln activity saved to {file}</numerusform>
            <numerusform>%Ln activities saved to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignCard</name>
    <message numerus="yes">
        <source>Show %Ln lead(s)</source>
        <translation>
            <numerusform>Show %Ln lead</numerusform>
            <numerusform>Show %Ln leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignReport</name>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln qualified</source>
        <translation>
            <numerusform>%Ln qualified</numerusform>
            <numerusform>%Ln qualified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deal(s)</source>
        <translation>
            <numerusform>%Ln deal</numerusform>
            <numerusform>%Ln deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln won</source>
        <translation>
            <numerusform>%Ln won</numerusform>
            <numerusform>%Ln won</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignReportView</name>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln campaign</numerusform>
            <numerusform>%Ln campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelChart</name>
    <message numerus="yes">
        <source>%Ln too young</source>
        <translation>
            <numerusform>%Ln too young</numerusform>
            <numerusform>%Ln too young</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>share of leads won within %n day(s) · bar = rate, whisker = 95% interval</source>
        <translation>
            <numerusform>share of leads won within %n day · bar = rate, whisker = 95% interval</numerusform>
            <numerusform>share of leads won within %n days · bar = rate, whisker = 95% interval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) are younger than {days} days: counted beside, not in the rates.</source>
        <translation>
            <numerusform>%Ln lead is younger than {days} days: counted beside, not in the rates.</numerusform>
            <numerusform>%Ln leads are younger than {days} days: counted beside, not in the rates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln qualified lead(s) without a date: neither counted nor missed within {days} days.</source>
        <translation>
            <numerusform>%Ln qualified lead without a date: neither counted nor missed within {days} days.</numerusform>
            <numerusform>%Ln qualified leads without a date: neither counted nor missed within {days} days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln amount(s) in {currencies} have no rate on their day: they are not in the sums.</source>
        <translation>
            <numerusform>%Ln amount in {currencies} has no rate on its day: it is not in the sums.</numerusform>
            <numerusform>%Ln amounts in {currencies} have no rate on their day: they are not in the sums.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelFigures</name>
    <message numerus="yes">
        <source>from %Ln win(s)</source>
        <translation>
            <numerusform>from %Ln win</numerusform>
            <numerusform>from %Ln wins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelReportView</name>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%Ln row(s) cannot be taken; they go to a file of their own with the reasons.</source>
        <translation>
            <numerusform>%Ln row cannot be taken; it goes to a file of its own with the reason.</numerusform>
            <numerusform>%Ln rows cannot be taken; they go to a file of their own with the reasons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceTable</name>
    <message numerus="yes">
        <source>%Ln value(s) that are none of the choices</source>
        <translation>
            <numerusform>%Ln value that is none of the choices</numerusform>
            <numerusform>%Ln values that are none of the choices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingRow</name>
    <message numerus="yes">
        <source>%n day(s) in this stage</source>
        <translation>
            <numerusform>%n day in this stage</numerusform>
            <numerusform>%n days in this stage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message numerus="yes">
        <source>Preview of the first %n row(s)</source>
        <translation>
            <numerusform>Preview of the first row</numerusform>
            <numerusform>Preview of the first %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with problems</source>
        <translation>
            <numerusform>%Ln with a problem</numerusform>
            <numerusform>%Ln with problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversionDialog</name>
    <message numerus="yes">
        <source>The lead&apos;s {count} entries are shown with the account, the contact and the opportunity.</source>
        <translation>
            <numerusform>The lead&apos;s {count} entry is shown with the account, the contact and the opportunity.</numerusform>
            <numerusform>The lead&apos;s {count} entries are shown with the account, the contact and the opportunity.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvertManyDialog</name>
    <message numerus="yes">
        <source>Convert {count} leads</source>
        <translation>
            <numerusform>Convert {count} lead</numerusform>
            <numerusform>Convert {count} leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} converted.</source>
        <translation>
            <numerusform>{count} converted.</numerusform>
            <numerusform>{count} converted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} not converted: see why beside each.</source>
        <translation>
            <numerusform>{count} not converted: see why beside it.</numerusform>
            <numerusform>{count} not converted: see why beside each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayRanges</name>
    <message numerus="yes">
        <source>%n day(s) ago or longer</source>
        <translation>
            <numerusform>%n day ago or longer</numerusform>
            <numerusform>%n days ago or longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next %n day(s)</source>
        <translation>
            <numerusform>Next %n day</numerusform>
            <numerusform>Next %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>{count} groups</source>
        <translation>
            <numerusform>{count} group</numerusform>
            <numerusform>{count} groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>Make a new backup and delete these {count}</source>
        <translation>
            <numerusform>Make a new backup and delete this {count}</numerusform>
            <numerusform>Make a new backup and delete these {count}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message numerus="yes">
        <source>%n record(s) are left out: these people do not want to be contacted.</source>
        <translation>
            <numerusform>%n record is left out: this person does not want to be contacted.</numerusform>
            <numerusform>%n records are left out: these people do not want to be contacted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them do not want to be contacted. Write to nobody who has asked you not to.</source>
        <translation>
            <numerusform>%n of them does not want to be contacted. Write to nobody who has asked you not to.</numerusform>
            <numerusform>%n of them do not want to be contacted. Write to nobody who has asked you not to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) cannot be written in this encoding, in {rows} rows, such as {examples}. A question mark will stand for each.</source>
        <translation>
            <numerusform>%n letter cannot be written in this encoding, in {rows} rows, such as {examples}. A question mark will stand for each.</numerusform>
            <numerusform>%n letters cannot be written in this encoding, in {rows} rows, such as {examples}. A question mark will stand for each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%Ln record(s) of a report</source>
        <translation>
            <numerusform>%Ln record of a report</numerusform>
            <numerusform>%Ln records of a report</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} deeds</source>
        <translation>
            <numerusform>{count} deed</numerusform>
            <numerusform>{count} deeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastAction</name>
    <message numerus="yes">
        <source>No backup for %n day(s)</source>
        <translation>
            <numerusform>No backup for %n day</numerusform>
            <numerusform>No backup for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message numerus="yes">
        <source>%n e-mail draft(s)</source>
        <translation>
            <numerusform>%n e-mail draft</numerusform>
            <numerusform>%n e-mail drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n envelope(s)</source>
        <translation>
            <numerusform>%n envelope</numerusform>
            <numerusform>%n envelopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesPart</name>
    <message numerus="yes">
        <source>%Ln line(s) at a price of 0: the product has none in {currency}, or costs nothing.</source>
        <translation>
            <numerusform>%Ln line at a price of 0: the product has none in {currency}, or costs nothing.</numerusform>
            <numerusform>%Ln lines at a price of 0: their products have none in {currency}, or cost nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message numerus="yes">
        <source>%n day(s) untouched</source>
        <translation>
            <numerusform>%n day untouched</numerusform>
            <numerusform>%n days untouched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MendingDialog</name>
    <message numerus="yes">
        <source>%n value(s) changed without anybody changing them</source>
        <translation>
            <numerusform>%n value changed without anybody changing it</numerusform>
            <numerusform>%n values changed without anybody changing them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeSafeDialog</name>
    <message numerus="yes">
        <source>{count} groups with the same e-mail and the same name</source>
        <translation>
            <numerusform>{count} group with the same e-mail and the same name</numerusform>
            <numerusform>{count} groups with the same e-mail and the same name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Obstacles</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderPart</name>
    <message numerus="yes">
        <source>%n payment(s) lack an exchange rate and are not counted.</source>
        <translation>
            <numerusform>%n payment lacks an exchange rate and is not counted.</numerusform>
            <numerusform>%n payments lack an exchange rate and are not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartColumn</name>
    <message numerus="yes">
        <source>{count} alike</source>
        <translation>
            <numerusform>{count} alike</numerusform>
            <numerusform>{count} alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordSettings</name>
    <message numerus="yes">
        <source>after %n minute(s) without a key</source>
        <translation>
            <numerusform>after %n minute without a key</numerusform>
            <numerusform>after %n minutes without a key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another try in %n second(s).</source>
        <translation>
            <numerusform>Another try in %n second.</numerusform>
            <numerusform>Another try in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Passwords</name>
    <message numerus="yes">
        <source>The file is encrypted, and %n backup(s) with it.</source>
        <translation>
            <numerusform>The file is encrypted, and %n backup with it.</numerusform>
            <numerusform>The file is encrypted, and %n backups with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message numerus="yes">
        <source>%Ln row(s) do not fit: the list ends before them.</source>
        <translation>
            <numerusform>%Ln row does not fit: the list ends before it.</numerusform>
            <numerusform>%Ln rows do not fit: the list ends before them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) lie beyond the last column.</source>
        <translation>
            <numerusform>%Ln column lies beyond the last column.</numerusform>
            <numerusform>%Ln columns lie beyond the last column.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln new</source>
        <translation>
            <numerusform>Make %Ln new</numerusform>
            <numerusform>Make %Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) could not be taken and stand in red.</source>
        <translation>
            <numerusform>%Ln cell could not be taken and stands in red.</numerusform>
            <numerusform>%Ln cells could not be taken and stand in red.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelineFilters</name>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>last %n day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message numerus="yes">
        <source>No open deals. Won and lost ones are shown for the last %n day(s).</source>
        <translation>
            <numerusform>No open deals. Won and lost ones are shown for the last %n day.</numerusform>
            <numerusform>No open deals. Won and lost ones are shown for the last %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Playbooks</name>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s)</source>
        <translation>
            <numerusform>Sent to the printer: %n page</numerusform>
            <numerusform>Sent to the printer: %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>Saved as {file}: %n page(s)</source>
        <translation>
            <numerusform>Saved as {file}: %n page</numerusform>
            <numerusform>Saved as {file}: %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordActions</name>
    <message numerus="yes">
        <source>Selected: {what}. Press Delete again to delete it.</source>
        <translation>
            <numerusform>Selected: {what}. Press Delete again to delete it.</numerusform>
            <numerusform>Selected: {what}. Press Delete again to delete them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message numerus="yes">
        <source>%Ln without a rate</source>
        <translation>
            <numerusform>%Ln without a rate</numerusform>
            <numerusform>%Ln without a rate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsTable</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recurrence</name>
    <message numerus="yes">
        <source>%n time(s) left</source>
        <translation>
            <numerusform>once more</numerusform>
            <numerusform>%n times left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>Every week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>Every month</numerusform>
            <numerusform>Every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n year(s)</source>
        <translation>
            <numerusform>Every year</numerusform>
            <numerusform>Every %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelatedLists</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelatedTable</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>In %n minute</numerusform>
            <numerusform>In %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reminder(s)</source>
        <translation>
            <numerusform>%Ln reminder</numerusform>
            <numerusform>%Ln reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message numerus="yes">
        <source>%Ln minute(s) after</source>
        <translation>
            <numerusform>%Ln minute after</numerusform>
            <numerusform>%Ln minutes after</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) before</source>
        <translation>
            <numerusform>%Ln day before</numerusform>
            <numerusform>%Ln days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) before</source>
        <translation>
            <numerusform>%Ln hour before</numerusform>
            <numerusform>%Ln hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) before</source>
        <translation>
            <numerusform>%Ln minute before</numerusform>
            <numerusform>%Ln minutes before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportAge</name>
    <message numerus="yes">
        <source>updated %n minute(s) ago</source>
        <translation>
            <numerusform>updated %n minute ago</numerusform>
            <numerusform>updated %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportFilters</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n verified backup(s)</source>
        <translation>
            <numerusform>%n verified backup</numerusform>
            <numerusform>%n verified backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnOffer</name>
    <message numerus="yes">
        <source>%n lead(s) untouched for long could go back to the pool.</source>
        <translation>
            <numerusform>%n lead untouched for long could go back to the pool.</numerusform>
            <numerusform>%n leads untouched for long could go back to the pool.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnToPoolDialog</name>
    <message numerus="yes">
        <source>Open leads that nobody has touched for %n day(s). Nobody owns them afterwards.</source>
        <translation>
            <numerusform>Open leads that nobody has touched for %n day. Nobody owns them afterwards.</numerusform>
            <numerusform>Open leads that nobody has touched for %n days. Nobody owns them afterwards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RivalryContent</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message numerus="yes">
        <source>{kind} in the last %n day(s)</source>
        <translation>
            <numerusform>{kind} in the last day</numerusform>
            <numerusform>{kind} in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at most</source>
        <translation>
            <numerusform>once at most</numerusform>
            <numerusform>%n at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetPasting</name>
    <message numerus="yes">
        <source>%Ln row(s) pasted</source>
        <translation>
            <numerusform>%Ln row pasted</numerusform>
            <numerusform>%Ln rows pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageNotes</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in this stage for %n day(s), longer than usual</source>
        <translation>
            <numerusform>in this stage for %n day, longer than usual</numerusform>
            <numerusform>in this stage for %n days, longer than usual</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingPart</name>
    <message numerus="yes">
        <source>%n deals</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message numerus="yes">
        <source>%Ln amount(s) in {currencies} have no rate on their day and stand beside the sums.</source>
        <translation>
            <numerusform>%Ln amount in {currencies} has no rate on its day and stands beside the sums.</numerusform>
            <numerusform>%Ln amounts in {currencies} have no rate on their day and stand beside the sums.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePaper</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableSaving</name>
    <message numerus="yes">
        <source>Saved {count} records as {file}</source>
        <translation>
            <numerusform>Saved {count} record as {file}</numerusform>
            <numerusform>Saved {count} records as {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} were left out: they do not want to be contacted.</source>
        <translation>
            <numerusform>{count} was left out: this person does not want to be contacted.</numerusform>
            <numerusform>{count} were left out: they do not want to be contacted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them do not want to be contacted.</source>
        <translation>
            <numerusform>{count} of them does not want to be contacted.</numerusform>
            <numerusform>{count} of them do not want to be contacted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePart</name>
    <message numerus="yes">
        <source>%Ln older entry(s)</source>
        <translation>
            <numerusform>%Ln older entry</numerusform>
            <numerusform>%Ln older entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n thing(s) to do today</source>
        <translation>
            <numerusform>%n thing to do today</numerusform>
            <numerusform>%n things to do today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Understood</name>
    <message numerus="yes">
        <source>%n other(s) fit; type a name to choose.</source>
        <translation>
            <numerusform>%n other fits; type a name to choose.</numerusform>
            <numerusform>%n others fit; type a name to choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownNames</name>
    <message numerus="yes">
        <source>%Ln not known yet</source>
        <translation>
            <numerusform>%Ln not known yet</numerusform>
            <numerusform>%Ln not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPart</name>
    <message numerus="yes">
        <source>Another try in %n second(s).</source>
        <translation>
            <numerusform>Another try in %n second.</numerusform>
            <numerusform>Another try in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnplannedRow</name>
    <message numerus="yes">
        <source>%n day(s) untouched</source>
        <translation>
            <numerusform>%n day untouched</numerusform>
            <numerusform>%n days untouched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WholeOffice</name>
    <message numerus="yes">
        <source>Everything is saved as {file}: {count} records</source>
        <translation>
            <numerusform>Everything is saved as {file}: {count} record</numerusform>
            <numerusform>Everything is saved as {file}: {count} records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Failures</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>

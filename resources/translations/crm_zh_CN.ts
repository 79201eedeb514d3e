<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Customers, deals and where they come from, for a small office. Everything stays in one file on this computer. Free software under the MIT licence; the icons are Lucide&apos;s (ISC).</source>
        <translation>为小型办公室管理客户、商机与来源。所有数据都保存在这台电脑的一个文件里。采用 MIT 许可证的自由软件；图标来自 Lucide（ISC 许可证）。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用的软件</translation>
    </message>
</context>
<context>
    <name>ActivityActions</name>
    <message>
        <source>Mark as done</source>
        <translation>标记为完成</translation>
    </message>
    <message>
        <source>Done, and plan the next…</source>
        <translation>完成并安排下一项…</translation>
    </message>
    <message>
        <source>Mark as open</source>
        <translation>标记为未完成</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move the rest of the playbook</source>
        <translation>流程其余步骤推迟</translation>
    </message>
    <message numerus="yes">
        <source>By %n day(s)</source>
        <translation>
            <numerusform>推迟 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityDialog</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>ActivityFields</name>
    <message>
        <source>What reminds needs a day: say when it begins or is due.</source>
        <translation>要提醒需先有日期：请填写开始或到期时间。</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>Say what it is about.</source>
        <translation>请写下主题。</translation>
    </message>
    <message>
        <source>Done: “{title}”. What comes next?</source>
        <translation>完成“{title}”，接下来做什么？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
</context>
<context>
    <name>AddRow</name>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
</context>
<context>
    <name>AskingFirst</name>
    <message>
        <source>One choice a line.</source>
        <translation>每行一个选项。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>{size} bytes</source>
        <translation>{size} 字节</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
</context>
<context>
    <name>AttachmentsPart</name>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Paste files or a picture</source>
        <translation>粘贴文件或图片</translation>
    </message>
    <message>
        <source>No files yet. Drop them here, or add them by the plus sign.</source>
        <translation>还没有文件。把文件拖到这里，或点加号添加。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s)</source>
        <translation>
            <numerusform>还有 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>content not kept any more</source>
        <translation>内容已不再保留</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Picture {moment}</source>
        <translation>图片 {moment}</translation>
    </message>
    <message>
        <source>There is no file and no picture in the clipboard.</source>
        <translation>剪贴板里没有文件，也没有图片。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Go to its record</source>
        <translation>前往所属记录</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已存为 {path}</translation>
    </message>
    <message>
        <source>No program of this computer opens “{name}”. Save it instead.</source>
        <translation>这台电脑没有程序能打开“{name}”。请改用另存为。</translation>
    </message>
</context>
<context>
    <name>BackgroundImport</name>
    <message>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>Rows with errors: {path}</source>
        <translation>有错误的数据：{path}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Not undone: everything imported is still there.</source>
        <translation>没有撤销：导入的数据都还在。</translation>
    </message>
    <message>
        <source>The import was undone</source>
        <translation>已撤销这次导入</translation>
    </message>
</context>
<context>
    <name>BadColumns</name>
    <message>
        <source>Values that cannot be taken</source>
        <translation>无法采用的值</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep in the notes</source>
        <translation>写入备注</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去此值</translation>
    </message>
    <message>
        <source>Do not take these rows</source>
        <translation>不导入这些行</translation>
    </message>
</context>
<context>
    <name>BinDaysPane</name>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>The recycle bin shows the last</source>
        <translation>回收站显示最近</translation>
    </message>
    <message>
        <source>Nothing is thrown away after that: choose “Whenever deleted” to see older ones. Only a person who was erased for good cannot come back.</source>
        <translation>超过天数也不会丢掉：选择“不限删除时间”就能看到更早的数据。只有彻底删除的人无法找回。</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message numerus="yes">
        <source>Deleted in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天内删除</numerusform>
        </translation>
    </message>
    <message>
        <source>Whenever deleted</source>
        <translation>不限删除时间</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Name of what was deleted…</source>
        <translation>已删除数据的名称…</translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation>已删除的数据</translation>
    </message>
    <message>
        <source>Nothing here. What you delete waits here and can be brought back.</source>
        <translation>这里是空的。删除的数据会留在这里，可以恢复。</translation>
    </message>
    <message numerus="yes">
        <source>{count} deleted</source>
        <translation>
            <numerusform>已删除 {count} 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Competitor: {name}</source>
        <translation>竞争对手：{name}</translation>
    </message>
    <message numerus="yes">
        <source>{stage} · %n day(s)</source>
        <translation>
            <numerusform>{stage} · %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} · weighted {weighted}</source>
        <translation>{sum} · 加权 {weighted}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open deal(s)</source>
        <translation>
            <numerusform>%Ln 个进行中商机</numerusform>
        </translation>
    </message>
    <message>
        <source>No date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>未指派</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
</context>
<context>
    <name>BuilderRow</name>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>Set a field of {records}</source>
        <translation>设置 {records}的字段</translation>
    </message>
    <message>
        <source>Typed before and not set yet.</source>
        <translation>之前输入、尚未应用的内容。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>清空此字段</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 等另外 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Birthday: {name}</source>
        <translation>生日：{name}</translation>
    </message>
    <message>
        <source>Overdue: {title}</source>
        <translation>逾期：{title}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarHead</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Today (T)</source>
        <translation>今天 (T)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Before (Page up)</source>
        <translation>往前 (Page Up)</translation>
    </message>
    <message>
        <source>After (Page down)</source>
        <translation>往后 (Page Down)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Day (D)</source>
        <translation>日 (D)</translation>
    </message>
    <message>
        <source>Week (W)</source>
        <translation>周 (W)</translation>
    </message>
    <message>
        <source>Month (M)</source>
        <translation>月 (M)</translation>
    </message>
</context>
<context>
    <name>CalendarImportDialog</name>
    <message>
        <source>Import a calendar</source>
        <translation>导入日历</translation>
    </message>
    <message>
        <source>Looking through the whole file…</source>
        <translation>正在检查整个文件…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Entries of the calendar</source>
        <translation>日历条目</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>有更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>New activity</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message numerus="yes">
        <source>%Ln activity(s)</source>
        <translation>
            <numerusform>%Ln 项活动</numerusform>
        </translation>
    </message>
    <message>
        <source>More than {count} activities</source>
        <translation>超过 {count} 项活动</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln 项逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}, free</source>
        <translation>{place}，空闲</translation>
    </message>
</context>
<context>
    <name>CalendarSaving</name>
    <message>
        <source>Save as a calendar file…</source>
        <translation>另存为日历文件…</translation>
    </message>
    <message>
        <source>Calendar {day}</source>
        <translation>日历 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln activity(s) saved to {file}</source>
        <translation>
            <numerusform>已将 %Ln 项活动保存到 {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignCard</name>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Choose a campaign to see what it cost and brought.</source>
        <translation>请选择营销活动，查看花费与成果。</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已投入</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Return on spend</source>
        <translation>投入产出比</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln lead(s)</source>
        <translation>
            <numerusform>显示 %Ln 条线索</numerusform>
        </translation>
    </message>
    <message>
        <source>Show deals</source>
        <translation>显示商机</translation>
    </message>
</context>
<context>
    <name>CampaignReport</name>
    <message>
        <source>Per lead</source>
        <translation>每条线索</translation>
    </message>
    <message>
        <source>Per qualified lead</source>
        <translation>每条合格线索</translation>
    </message>
    <message>
        <source>Per deal</source>
        <translation>每个商机</translation>
    </message>
    <message>
        <source>Per won deal</source>
        <translation>每笔赢单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln 条线索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln qualified</source>
        <translation>
            <numerusform>%Ln 条合格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deal(s)</source>
        <translation>
            <numerusform>%Ln 个商机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln won</source>
        <translation>
            <numerusform>%Ln 笔赢单</numerusform>
        </translation>
    </message>
    <message>
        <source>{spend} of {budget}</source>
        <translation>{spend}／预算 {budget}</translation>
    </message>
    <message>
        <source>{revenue} of {expected} expected</source>
        <translation>{revenue}／预期 {expected}</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>投入产出比</translation>
    </message>
</context>
<context>
    <name>CampaignReportView</name>
    <message>
        <source>Campaigns, in {currency}</source>
        <translation>营销活动（{currency}）</translation>
    </message>
    <message>
        <source>No campaigns yet. Add one under Tools › Our office.</source>
        <translation>还没有营销活动。请在“工具 › 公司设置”中添加。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln 个营销活动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移至</translation>
    </message>
    <message>
        <source>Mark as won…</source>
        <translation>标为赢单…</translation>
    </message>
    <message>
        <source>Mark as lost…</source>
        <translation>标为输单…</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未指派</translation>
    </message>
</context>
<context>
    <name>CellFilterMenu</name>
    <message>
        <source>Filter by {value}</source>
        <translation>只看{value}</translation>
    </message>
    <message>
        <source>Everything but {value}</source>
        <translation>排除{value}</translation>
    </message>
</context>
<context>
    <name>ChannelChart</name>
    <message>
        <source>too few to compare</source>
        <translation>数量太少，无法比较</translation>
    </message>
    <message>
        <source>no leads</source>
        <translation>没有线索</translation>
    </message>
    <message>
        <source>{rate} · {won} of {leads}</source>
        <translation>{rate} · {won} / {leads}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln too young</source>
        <translation>
            <numerusform>%Ln 条未满期</numerusform>
        </translation>
    </message>
    <message>
        <source>average {rate}</source>
        <translation>平均 {rate}</translation>
    </message>
    <message>
        <source>{count} · {share} of previous</source>
        <translation>{count} · 上一步的 {share}</translation>
    </message>
    <message>
        <source>click a bar to see its leads</source>
        <translation>点击条形可查看线索</translation>
    </message>
    <message>
        <source>share of leads won so far · bar = rate, whisker = 95% interval</source>
        <translation>线索至今的赢单比例 · 条形＝转化率，横线＝95% 置信区间</translation>
    </message>
    <message numerus="yes">
        <source>share of leads won within %n day(s) · bar = rate, whisker = 95% interval</source>
        <translation>
            <numerusform>线索在 %n 天内赢单的比例 · 条形＝转化率，横线＝95% 置信区间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) are younger than {days} days: counted beside, not in the rates.</source>
        <translation>
            <numerusform>%Ln 条线索创建未满 {days} 天：另行计数，不计入转化率。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln qualified lead(s) without a date: neither counted nor missed within {days} days.</source>
        <translation>
            <numerusform>%Ln 条合格线索没有日期：在 {days} 天内既不计入也不算未达成。</numerusform>
        </translation>
    </message>
    <message>
        <source>Amounts in other currencies are converted at the rates of their days.</source>
        <translation>其他币种的金额已按各自日期的汇率换算。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln amount(s) in {currencies} have no rate on their day: they are not in the sums.</source>
        <translation>
            <numerusform>{currencies} 有 %Ln 笔金额在当日没有汇率，未计入合计。</numerusform>
        </translation>
    </message>
    <message>
        <source>Spend is that of the whole office: it is not recorded by owner.</source>
        <translation>投入是全公司的金额，并未按负责人分别记录。</translation>
    </message>
    <message>
        <source>No clear difference between channels yet</source>
        <translation>各来源渠道目前没有明显差异</translation>
    </message>
    <message>
        <source>Best channel: {channel} — {rate} of its leads are won, {times}× the average (95% interval {low} – {high})</source>
        <translation>最佳来源渠道：{channel}，{rate} 的线索赢单，为平均的 {times} 倍（95% 置信区间 {low} – {high}）</translation>
    </message>
    <message>
        <source>all leads</source>
        <translation>所有线索</translation>
    </message>
    <message>
        <source>leads created {first} – {last}</source>
        <translation>创建于 {first} – {last} 的线索</translation>
    </message>
</context>
<context>
    <name>ChannelFigures</name>
    <message>
        <source>{points} pt</source>
        <translation>{points} 个百分点</translation>
    </message>
    <message>
        <source>Lead → won</source>
        <translation>线索 → 赢单</translation>
    </message>
    <message>
        <source>Lead → won, so far</source>
        <translation>线索 → 赢单（至今）</translation>
    </message>
    <message>
        <source>{won} of {leads} leads</source>
        <translation>{leads} 条线索中的 {won} 条</translation>
    </message>
    <message>
        <source>Cost per won deal</source>
        <translation>每单成交成本</translation>
    </message>
    <message>
        <source>spend {money}</source>
        <translation>投入 {money}</translation>
    </message>
    <message>
        <source>Return on spend</source>
        <translation>投入产出比</translation>
    </message>
    <message>
        <source>revenue {money}</source>
        <translation>收入 {money}</translation>
    </message>
    <message>
        <source>of it repeat orders {money}</source>
        <translation>其中再次订购 {money}</translation>
    </message>
    <message>
        <source>Median time lead → won</source>
        <translation>线索 → 赢单中位天数</translation>
    </message>
    <message numerus="yes">
        <source>from %Ln win(s)</source>
        <translation>
            <numerusform>按 %Ln 单赢单计算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>All channels together, those without recorded spend too.</source>
        <translation>合计所有来源渠道，包含没有投入记录的。</translation>
    </message>
    <message>
        <source>Needs recorded spend and a won deal.</source>
        <translation>需要有投入记录和赢单。</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
</context>
<context>
    <name>ChannelReportView</name>
    <message>
        <source>Record spend…</source>
        <translation>记录投入…</translation>
    </message>
    <message>
        <source>Spend and return by channel</source>
        <translation>各来源渠道投入与产出</translation>
    </message>
    <message>
        <source>The chart is on its way…</source>
        <translation>图表加载中…</translation>
    </message>
    <message>
        <source>Conversion rate by channel</source>
        <translation>各来源渠道转化率</translation>
    </message>
    <message>
        <source>Lead → qualified → opportunity → won</source>
        <translation>线索 → 合格 → 商机 → 赢单</translation>
    </message>
    <message>
        <source>Spend and return</source>
        <translation>投入与产出</translation>
    </message>
    <message>
        <source>Spend and return, in {currency}</source>
        <translation>投入与产出（{currency}）</translation>
    </message>
    <message>
        <source>Record what each channel costs, to see cost per lead and return here.</source>
        <translation>记录各来源渠道的投入，即可在此查看每条线索成本和产出。</translation>
    </message>
    <message>
        <source>vs previous 12 months</source>
        <translation>较前 12 个月</translation>
    </message>
    <message>
        <source>vs the year before</source>
        <translation>较前一年</translation>
    </message>
    <message>
        <source>vs the same time before</source>
        <translation>较前一期</translation>
    </message>
    <message>
        <source>No leads yet. This page shows which channels bring customers.</source>
        <translation>还没有线索。此页会显示哪些来源渠道带来客户。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>No leads fit these choices. The newest lead was created on {day}.</source>
        <translation>没有符合这些条件的线索。最新的线索创建于 {day}。</translation>
    </message>
    <message>
        <source>Show all leads</source>
        <translation>显示所有线索</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln 条线索</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Row by row…</source>
        <translation>逐行查看…</translation>
    </message>
    <message>
        <source>Looking through the whole file…</source>
        <translation>正在检查整个文件…</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>文件里没有数据。</translation>
    </message>
    <message>
        <source>New: {new}</source>
        <translation>新增：{new}</translation>
    </message>
    <message>
        <source>To update: {known}</source>
        <translation>更新：{known}</translation>
    </message>
    <message>
        <source>New: {new} · To update: {known}</source>
        <translation>新增：{new} · 更新：{known}</translation>
    </message>
    <message>
        <source>Every row can be read.</source>
        <translation>每一行数据都能读取。</translation>
    </message>
    <message>
        <source>Columns that are not imported</source>
        <translation>不导入的列</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be taken; they go to a file of their own with the reasons.</source>
        <translation>
            <numerusform>%Ln 行无法导入，会连同原因保存到另一个文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Choose an entry.</source>
        <translation>请选择一项。</translation>
    </message>
    <message>
        <source>There is no such entry in the list.</source>
        <translation>列表里没有这一项。</translation>
    </message>
</context>
<context>
    <name>ChoiceTable</name>
    <message numerus="yes">
        <source>%Ln value(s) that are none of the choices</source>
        <translation>
            <numerusform>%Ln 个值不在选项中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去此值</translation>
    </message>
    <message>
        <source>Do not take these rows</source>
        <translation>不导入这些行</translation>
    </message>
</context>
<context>
    <name>ChoicesToast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ChosenActions</name>
    <message>
        <source>Qualify…</source>
        <translation>标为合格…</translation>
    </message>
    <message>
        <source>Unqualified…</source>
        <translation>标为不合格…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Give back to the pool</source>
        <translation>退回公海</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分配…</translation>
    </message>
    <message>
        <source>Start a playbook…</source>
        <translation>开始跟进流程…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>When was the deal won?</source>
        <translation>这个商机何时赢单？</translation>
    </message>
    <message>
        <source>Why was the deal lost?</source>
        <translation>这个商机为何输单？</translation>
    </message>
    <message>
        <source>What this stage needs</source>
        <translation>这个阶段需要的信息</translation>
    </message>
    <message>
        <source>What speaks for this lead?</source>
        <translation>这条线索有哪些有利条件？</translation>
    </message>
    <message>
        <source>Why is the lead unqualified?</source>
        <translation>这条线索为何不合格？</translation>
    </message>
    <message>
        <source>Today, unless you type another day.</source>
        <translation>默认为今天，也可以输入其他日期。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ClosingRow</name>
    <message numerus="yes">
        <source>%n day(s) in this stage</source>
        <translation>
            <numerusform>在此阶段 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>For all rows</source>
        <translation>应用到所有行</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation>前几行预览</translation>
    </message>
    <message numerus="yes">
        <source>Preview of the first %n row(s)</source>
        <translation>
            <numerusform>前 %n 行预览</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with problems</source>
        <translation>
            <numerusform>%Ln 行有问题</numerusform>
        </translation>
    </message>
    <message>
        <source>The columns stand as they were chosen for these headings the last time.</source>
        <translation>列沿用上次对这组标题的设置。</translation>
    </message>
    <message>
        <source>Suggest anew</source>
        <translation>重新建议</translation>
    </message>
    <message>
        <source>Choose a column for at least one of these: {fields}.</source>
        <translation>请至少为其中一项选择列：{fields}。</translation>
    </message>
    <message>
        <source>“{value}” can be read as two dates. Choose above how the file writes dates.</source>
        <translation>“{value}”可以读成两个日期。请在上方选择文件的日期写法。</translation>
    </message>
    <message>
        <source>“{value}” can be read as two numbers. Choose above how the file writes decimals.</source>
        <translation>“{value}”可以读成两个数字。请在上方选择文件的小数写法。</translation>
    </message>
    <message>
        <source>The file has closing dates, but no column says how the deals ended.</source>
        <translation>文件里有结案日期，但没有列说明商机的结果。</translation>
    </message>
    <message>
        <source>Set the stage of all rows to “{stage}”</source>
        <translation>将所有行的阶段设为“{stage}”</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to {page}</source>
        <translation>前往{page}</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{name} stays</source>
        <translation>保留{name}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不并入</translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <translation>不并入{name}</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>合并后</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>（空白）</translation>
    </message>
</context>
<context>
    <name>CompetitorForm</name>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写。</translation>
    </message>
</context>
<context>
    <name>CompetitorReport</name>
    <message>
        <source>{won} of {ended}</source>
        <translation>{ended} 笔中 {won} 笔</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>遇到</translation>
    </message>
    <message>
        <source>95% range</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Lost to them, sum</source>
        <translation>输给对方的金额</translation>
    </message>
</context>
<context>
    <name>CompetitorReportView</name>
    <message>
        <source>Open page</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>Deals begun: {period}</source>
        <translation>商机开始于：{period}</translation>
    </message>
    <message>
        <source>No competitor was met in these deals. They are named on the page of a deal.</source>
        <translation>这些商机中没有遇到竞争对手。竞争对手在商机页面上登记。</translation>
    </message>
</context>
<context>
    <name>CompetitorsPart</name>
    <message>
        <source>COMPETITORS</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a competitor</source>
        <translation>添加竞争对手</translation>
    </message>
    <message>
        <source>Actions for {name}</source>
        <translation>{name}的操作</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Has withdrawn</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>Is back in the race</source>
        <translation>重新参与竞争</translation>
    </message>
    <message>
        <source>Take out of the deal</source>
        <translation>从商机移除</translation>
    </message>
</context>
<context>
    <name>CompletenessPane</name>
    <message>
        <source>A record is complete when all of these are filled; its page says which are missing.</source>
        <translation>以下字段都填写后，资料就算完整；资料页会指出还缺哪些。</translation>
    </message>
</context>
<context>
    <name>ConditionPanel</name>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部移除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>As rows</source>
        <translation>按行显示</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>以文本编辑</translation>
    </message>
</context>
<context>
    <name>ConditionText</name>
    <message>
        <source>Condition as text</source>
        <translation>以文本表示的条件</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>no {records}</source>
        <translation>没有{records}</translation>
    </message>
    <message>
        <source>not ({condition})</source>
        <translation>非（{condition}）</translation>
    </message>
    <message>
        <source>has {records}</source>
        <translation>有{records}</translation>
    </message>
    <message>
        <source>{records} with ({condition})</source>
        <translation>{records}（{condition}）</translation>
    </message>
    <message>
        <source>({condition})</source>
        <translation>（{condition}）</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first}，或{second}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}，且{second}</translation>
    </message>
</context>
<context>
    <name>ConstantList</name>
    <message>
        <source>Set a field for all rows</source>
        <translation>为所有行设置字段</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Conversion</name>
    <message>
        <source>open now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>of this lead</source>
        <translation>来自此线索</translation>
    </message>
    <message>
        <source>New account: {name}</source>
        <translation>新建客户：{name}</translation>
    </message>
    <message>
        <source>New contact: {name}</source>
        <translation>新建联系人：{name}</translation>
    </message>
    <message>
        <source>New opportunity: {name}</source>
        <translation>新建商机：{name}</translation>
    </message>
    <message>
        <source>Joins the new account of a lead above: {name}</source>
        <translation>并入上方线索新建的客户：{name}</translation>
    </message>
    <message>
        <source>Joins the new contact of a lead above: {name}</source>
        <translation>并入上方线索新建的联系人：{name}</translation>
    </message>
    <message>
        <source>Joins the new opportunity of a lead above: {name}</source>
        <translation>并入上方线索新建的商机：{name}</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>不建立客户</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>不建立联系人</translation>
    </message>
    <message>
        <source>No opportunity</source>
        <translation>不建立商机</translation>
    </message>
    <message>
        <source>Another account…</source>
        <translation>选择其他客户…</translation>
    </message>
    <message>
        <source>Another contact…</source>
        <translation>选择其他联系人…</translation>
    </message>
    <message>
        <source>Another opportunity…</source>
        <translation>选择其他商机…</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>打开联系人</translation>
    </message>
    <message>
        <source>Open the opportunity</source>
        <translation>打开商机</translation>
    </message>
</context>
<context>
    <name>ConversionDialog</name>
    <message>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Convert lead</source>
        <translation>转换线索</translation>
    </message>
    <message>
        <source>Role in the deal</source>
        <translation>在商机中的角色</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Convert lead: {name}</source>
        <translation>转换线索：{name}</translation>
    </message>
    <message>
        <source>Filled fields are not overwritten. All of it is one step, which can be taken back.</source>
        <translation>已填写的字段不会被覆盖。整个转换是一个步骤，随时可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>The lead&apos;s {count} entries are shown with the account, the contact and the opportunity.</source>
        <translation>
            <numerusform>线索的 {count} 条动态会显示在客户、联系人和商机上。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is converted.</source>
        <translation>已转换“{name}”。</translation>
    </message>
</context>
<context>
    <name>ConvertManyDialog</name>
    <message>
        <source>Each lead joins the account and the contact that are known already, or becomes new ones. All of it is one step, which can be taken back.</source>
        <translation>每条线索会并入已有的客户和联系人，没有的则新建。整个转换是一个步骤，随时可以撤销。</translation>
    </message>
    <message>
        <source>Also opportunities: join the open one, or a new one</source>
        <translation>同时处理商机：并入进行中的，或新建</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Convert leads</source>
        <translation>转换线索</translation>
    </message>
    <message>
        <source>Leads to convert</source>
        <translation>要转换的线索</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>已转换</translation>
    </message>
    <message numerus="yes">
        <source>Convert {count} leads</source>
        <translation>
            <numerusform>转换 {count} 条线索</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {count} leads are converted in one step.</source>
        <translation>一次最多转换 {count} 条线索。</translation>
    </message>
    <message numerus="yes">
        <source>{count} converted.</source>
        <translation>
            <numerusform>已转换 {count} 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} not converted: see why beside each.</source>
        <translation>
            <numerusform>{count} 条未转换，原因见各条旁。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CopyList</name>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>No backup yet. One is made every day, and before every import.</source>
        <translation>尚无备份。程序每天以及每次导入前都会建立一份。</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>{count} {kinds}</source>
        <translation>{count} 条{kinds}</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
</context>
<context>
    <name>DashboardTile</name>
    <message>
        <source>The chart is on its way…</source>
        <translation>图表加载中…</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>打开报表</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后移</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>调宽</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>调窄</translation>
    </message>
    <message>
        <source>Taller</source>
        <translation>调高</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>调低</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>This figure or chart is no longer there.</source>
        <translation>该数字或图表已不存在。</translation>
    </message>
    <message>
        <source>Nothing to draw: no line has this figure.</source>
        <translation>没有可绘制的数据：每一行都没有这项数字。</translation>
    </message>
</context>
<context>
    <name>DashboardView</name>
    <message>
        <source>Dashboard</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Add a tile</source>
        <translation>添加卡片</translation>
    </message>
    <message>
        <source>New dashboard…</source>
        <translation>新建仪表板…</translation>
    </message>
    <message>
        <source>Delete dashboard</source>
        <translation>删除仪表板</translation>
    </message>
    <message>
        <source>Name of the dashboard</source>
        <translation>仪表板名称</translation>
    </message>
</context>
<context>
    <name>Dashboards</name>
    <message>
        <source>Chart: {name}</source>
        <translation>图表：{name}</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Choose from the calendar</source>
        <translation>从日历选择</translation>
    </message>
</context>
<context>
    <name>DayMenu</name>
    <message>
        <source>Postpone</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>下个工作日</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下周</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>{name} ({day})</source>
        <translation>{name}（{day}）</translation>
    </message>
    <message>
        <source>Choose a day…</source>
        <translation>选择日期…</translation>
    </message>
</context>
<context>
    <name>DayRangePopup</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自定义范围…</translation>
    </message>
    <message>
        <source>This day lies before the first.</source>
        <translation>结束日早于开始日。</translation>
    </message>
</context>
<context>
    <name>DayRanges</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>近 90 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>上季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Before today</source>
        <translation>今天以前</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>未来 30 天</translation>
    </message>
    <message>
        <source>Next quarter</source>
        <translation>下季度</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>明年</translation>
    </message>
    <message>
        <source>This fiscal quarter</source>
        <translation>本财季</translation>
    </message>
    <message>
        <source>Last fiscal quarter</source>
        <translation>上财季</translation>
    </message>
    <message>
        <source>Next fiscal quarter</source>
        <translation>下财季</translation>
    </message>
    <message>
        <source>This fiscal year</source>
        <translation>本财年</translation>
    </message>
    <message>
        <source>Last fiscal year</source>
        <translation>上财年</translation>
    </message>
    <message>
        <source>Next fiscal year</source>
        <translation>下财年</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago or longer</source>
        <translation>
            <numerusform>%n 天前或更早</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next %n day(s)</source>
        <translation>
            <numerusform>未来 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysForm</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>(filled in)</source>
        <translation>（已填写）</translation>
    </message>
</context>
<context>
    <name>DealLines</name>
    <message>
        <source>New line</source>
        <translation>新增明细</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>Total with tax</source>
        <translation>含税总计</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Tax {rate}</source>
        <translation>税额（{rate}）</translation>
    </message>
</context>
<context>
    <name>DealRolesPart</name>
    <message>
        <source>PART IN DEALS</source>
        <translation>参与的商机</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a deal</source>
        <translation>添加商机</translation>
    </message>
</context>
<context>
    <name>DecidersPart</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a person to the deal</source>
        <translation>将人员加入这笔商机</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>谁来决定</translation>
    </message>
    <message>
        <source>Who decides “{deal}”</source>
        <translation>谁来决定“{deal}”</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>role not known</source>
        <translation>角色未知</translation>
    </message>
    <message>
        <source>Not known yet:</source>
        <translation>尚不清楚：</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>＋ 添加</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Change the role…</source>
        <translation>更改角色…</translation>
    </message>
    <message>
        <source>Put first</source>
        <translation>排到最前</translation>
    </message>
    <message>
        <source>Take out of the deal</source>
        <translation>移出这笔商机</translation>
    </message>
</context>
<context>
    <name>DefectDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出现问题</translation>
    </message>
    <message>
        <source>What was saved before is safe. The last action may not have been carried out. You can go on working. The report below helps to find the fault; it holds none of your data.</source>
        <translation>之前保存的数据都安全，最后一个操作可能没有完成。您可以继续工作。下方的报告有助于找出问题，其中不含您的数据。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>The report could not be saved: {reason}</source>
        <translation>无法保存报告：{reason}</translation>
    </message>
</context>
<context>
    <name>DemoBar</name>
    <message>
        <source>Demo: these data are made up. Your own data belong in a file of your own.</source>
        <translation>演示：这些是虚构的数据。您自己的数据请放在自己的文件里。</translation>
    </message>
    <message>
        <source>This is a backup, to look at only. Nothing can be changed in it.</source>
        <translation>这是备份，仅供查看，无法更改其中内容。</translation>
    </message>
    <message>
        <source>The disk is full: this file can only be read. Free some space, then open it again.</source>
        <translation>磁盘已满：此文件目前只能查看。请腾出空间后重新打开。</translation>
    </message>
    <message>
        <source>This file cannot be written to in this place: it can only be read.</source>
        <translation>此文件所在位置无法写入：只能查看。</translation>
    </message>
    <message>
        <source>Open my own file</source>
        <translation>打开我的文件</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>DETAILS</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>收起字段</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
</context>
<context>
    <name>DifferencePart</name>
    <message>
        <source>Nothing has changed since.</source>
        <translation>之后没有任何更改。</translation>
    </message>
    <message>
        <source>Deleted since: {count}</source>
        <translation>之后删除：{count} 条</translation>
    </message>
    <message>
        <source>Changed since: {count}</source>
        <translation>之后更改：{count} 条</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>…另有 {count} 条</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Take back {title}</source>
        <translation>取回 {title}</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>new since</source>
        <translation>之后新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Mark as done</source>
        <translation>标记为完成</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message>
        <source>Done (Space)</source>
        <translation>完成（空格键）</translation>
    </message>
    <message>
        <source>Postpone (P)</source>
        <translation>延期（P）</translation>
    </message>
    <message>
        <source>More (menu key)</source>
        <translation>更多（菜单键）</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>DuplicatesHead</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>正在查找重复数据…</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Same e-mail and same name</source>
        <translation>电子邮件与名称相同</translation>
    </message>
    <message>
        <source>Any likeness</source>
        <translation>不限相似度</translation>
    </message>
    <message>
        <source>Likeness from {score}</source>
        <translation>相似度 {score} 以上</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Merge the safe ones…</source>
        <translation>合并确定的…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复数据</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>正在查找重复数据…</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>查找已停止。</translation>
    </message>
    <message>
        <source>No duplicates found.</source>
        <translation>没有找到重复数据。</translation>
    </message>
    <message>
        <source>None of the duplicates found are of this kind and likeness.</source>
        <translation>找到的重复数据中，没有这个类型和相似度的。</translation>
    </message>
    <message numerus="yes">
        <source>{count} groups</source>
        <translation>
            <numerusform>{count} 组</numerusform>
        </translation>
    </message>
    <message>
        <source>the likeliest {count} are listed</source>
        <translation>列出最相似的 {count} 组</translation>
    </message>
    <message>
        <source>Records have changed since.</source>
        <translation>之后数据有变动。</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>撤销：{what}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>重做：{what}(&amp;R)</translation>
    </message>
</context>
<context>
    <name>EmptyDay</name>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>新建线索</translation>
    </message>
    <message>
        <source>Look at demo data</source>
        <translation>查看演示数据</translation>
    </message>
    <message>
        <source>Start with your leads</source>
        <translation>从您的线索开始</translation>
    </message>
    <message>
        <source>Import a list from a spreadsheet or another program, or type in the first lead.</source>
        <translation>从电子表格或其他程序导入名单，或输入第一条线索。</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>目前没有到期的事项</translation>
    </message>
    <message>
        <source>Activities and next steps appear here when their day comes.</source>
        <translation>活动和下一步到期时会显示在这里。</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的数据</translation>
    </message>
    <message>
        <source>No record matches all filters and words.</source>
        <translation>没有数据符合所有筛选条件和文字。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选条件</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>This is the one thing that cannot be taken back: not by undo, not from the recycle bin, not by the history.</source>
        <translation>这是唯一无法挽回的操作：撤销、回收站、历史都找不回来。</translation>
    </message>
    <message>
        <source>Looking through the file…</source>
        <translation>正在检查整个文件…</translation>
    </message>
    <message>
        <source>I know that nobody can bring it back</source>
        <translation>我知道删除后任何人都无法找回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Erase {name} for good</source>
        <translation>彻底删除 {name}</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>删除对象</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>会删除的数据</translation>
    </message>
    <message>
        <source>What stays and no longer names the person</source>
        <translation>保留但不再提及此人</translation>
    </message>
    <message>
        <source>What stays because another record has it too</source>
        <translation>因为其他记录也有而保留</translation>
    </message>
    <message>
        <source>Backups that still hold the person</source>
        <translation>仍有此人数据的备份</translation>
    </message>
    <message numerus="yes">
        <source>Make a new backup and delete these {count}</source>
        <translation>
            <numerusform>创建新备份并删除这 {count} 份</numerusform>
        </translation>
    </message>
    <message>
        <source>The records are erased, but the file could not be rewritten yet: until it is, free parts of it may hold what they said. The next opening tries again.</source>
        <translation>记录已删除，但文件还无法重写：在重写之前，文件的空闲区域可能仍留有内容。下次打开时会再试一次。</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>How is this computed? {line}</source>
        <translation>这是怎么算的？{line}</translation>
    </message>
</context>
<context>
    <name>ExportPerson</name>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Leave out who does not want to be contacted</source>
        <translation>略过请勿联系的人</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <translation>工作簿（Excel）</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Contact cards (vCard 3.0)</source>
        <translation>名片文件（vCard 3.0）</translation>
    </message>
    <message>
        <source>Contact cards (vCard 4.0)</source>
        <translation>名片文件（vCard 4.0）</translation>
    </message>
    <message>
        <source>Unicode (UTF-8 with mark, for Excel)</source>
        <translation>Unicode（带标记的 UTF-8，适合 Excel）</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁体中文（Big5）</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB18030)</source>
        <translation>简体中文（GB18030）</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>与这台电脑相同</translation>
    </message>
    <message>
        <source>Write as</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are left out: these people do not want to be contacted.</source>
        <translation>
            <numerusform>略过 %n 条：这些人表示请勿联系。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them do not want to be contacted. Write to nobody who has asked you not to.</source>
        <translation>
            <numerusform>其中 %n 条表示请勿联系。请不要写信给已经拒绝的人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) cannot be written in this encoding, in {rows} rows, such as {examples}. A question mark will stand for each.</source>
        <translation>
            <numerusform>有 %n 个字无法用此编码写入，分布在 {rows} 行，例如 {examples}。每个字会用问号代替。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldPopover</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>And, or, not, linked records…</source>
        <translation>且、或、非、关联记录…</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>筛选依据</translation>
    </message>
</context>
<context>
    <name>FieldValues</name>
    <message>
        <source>By the assignment rules</source>
        <translation>按分配规则</translation>
    </message>
    <message>
        <source>{name} (archived)</source>
        <translation>{name}（已归档）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>FigureReportView</name>
    <message>
        <source>vs the year before</source>
        <translation>与前一年相比</translation>
    </message>
    <message>
        <source>vs the period before</source>
        <translation>与前一期相比</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>1 : {ratio}</source>
        <translation>1 : {ratio}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>all: {figure}</source>
        <translation>全部：{figure}</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>There is a file of that name already. Choose another name, or open that file.</source>
        <translation>已经有同名的文件。请改用其他名称，或打开那个文件。</translation>
    </message>
    <message>
        <source>A backup has to be another file than the one that is open.</source>
        <translation>备份必须保存为另一个文件，不能是当前打开的文件。</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>正在检查文件…</translation>
    </message>
    <message>
        <source>Work is still going on</source>
        <translation>还有工作正在进行</translation>
    </message>
    <message>
        <source>If you close now, it is stopped and nothing of it is kept. All earlier work is safe.</source>
        <translation>现在关闭会中止这项工作，且不保留其中任何内容。之前的数据都安全。</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>中止并关闭</translation>
    </message>
    <message>
        <source>The backup is written and checked.</source>
        <translation>备份已写入并检查完成。</translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>文件完好。</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>备份的第二个位置</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>导出全部</translation>
    </message>
    <message>
        <source>Export everything held on a person</source>
        <translation>导出某人的全部个人信息</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
    <message>
        <source>Import everything</source>
        <translation>导入全部</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>Save as a calendar file</source>
        <translation>另存为日历文件</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message>
        <source>Whole offices (*.zip)</source>
        <translation>整个办公室 (*.zip)</translation>
    </message>
    <message>
        <source>Data files (*.crm)</source>
        <translation>数据文件 (*.crm)</translation>
    </message>
</context>
<context>
    <name>FileKeeping</name>
    <message>
        <source>“{name}” could run as a program, so it is not opened from here. Save it if you know where it comes from.</source>
        <translation>“{name}”可能会像程序一样运行，所以不从这里打开。如果你知道它的来源，可以另存为。</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Drop a file here</source>
        <translation>把文件拖放到这里</translation>
    </message>
    <message>
        <source>A table (CSV, TSV, XLSX, XLS, ODS), an address book (vCard, LDIF), a calendar (.ics) or an e-mail (.eml, .msg)</source>
        <translation>表格（CSV、TSV、XLSX、XLS、ODS）、通讯录（vCard、LDIF）、日历（.ics）或电子邮件（.eml、.msg）</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Tables, address books, calendars and e-mails</source>
        <translation>表格、通讯录、日历和电子邮件</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>The clipboard holds no table. Copy some rows with their headings first.</source>
        <translation>剪贴板里没有表格。请先连同标题复制几行。</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>选择要导入的文件</translation>
    </message>
</context>
<context>
    <name>FilePreview</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>关闭预览</translation>
    </message>
    <message>
        <source>The content was deleted longer ago than the recycle bin looks back.</source>
        <translation>内容删除后已超过回收站的期限。</translation>
    </message>
    <message>
        <source>{facts}. It could run as a program, so it can only be saved.</source>
        <translation>{facts}。它可能会像程序一样运行，所以只能另存为。</translation>
    </message>
</context>
<context>
    <name>FileProblem</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>新文件…</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Look for it…</source>
        <translation>查找文件…</translation>
    </message>
    <message>
        <source>Open the newest backup</source>
        <translation>打开最新的备份</translation>
    </message>
    <message>
        <source>Still readable: {parts}</source>
        <translation>仍可读取：{parts}</translation>
    </message>
    <message>
        <source>Its newest good copy, of {when}: {path}</source>
        <translation>最新的完好备份（{when}）：{path}</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>无法打开这个文件</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详细信息</translation>
    </message>
    <message>
        <source>Quick filter</source>
        <translation>快速筛选</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter</source>
        <translation>移除筛选条件</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>has any of these</source>
        <translation>含其中任一</translation>
    </message>
    <message>
        <source>has all of these</source>
        <translation>全部都有</translation>
    </message>
    <message>
        <source>has none of these</source>
        <translation>全部没有</translation>
    </message>
    <message>
        <source>is one of these</source>
        <translation>是以下任一项</translation>
    </message>
    <message>
        <source>is none of these</source>
        <translation>不是以下任何一项</translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message>
        <source>Remove filter</source>
        <translation>移除筛选条件</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>{field}: {values}</source>
        <translation>{field}：{values}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) of a report</source>
        <translation>
            <numerusform>报表中的 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>(filled in)</source>
        <translation>（已填写）</translation>
    </message>
    <message>
        <source>all of {values}</source>
        <translation>同时有 {values}</translation>
    </message>
    <message>
        <source>not {values}</source>
        <translation>不是{values}</translation>
    </message>
    <message>
        <source>from {value}</source>
        <translation>{value} 起</translation>
    </message>
    <message>
        <source>up to {value}</source>
        <translation>至 {value}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空白）</translation>
    </message>
</context>
<context>
    <name>FiscalYear</name>
    <message>
        <source>The fiscal year begins in</source>
        <translation>财年开始于</translation>
    </message>
    <message>
        <source>Where it does not begin in January, filters, conditions and reports offer this, the last and the next fiscal year, and its quarters where they differ from those of the calendar.</source>
        <translation>不从一月开始时，筛选、条件与报表会提供本财年、上财年、下财年；季度与自然季度不同时也提供财季。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FurtherAccountsPart</name>
    <message>
        <source>FURTHER ACCOUNTS</source>
        <translation>其他所属客户</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a further account</source>
        <translation>添加其他所属客户</translation>
    </message>
    <message>
        <source>Make it the main account</source>
        <translation>设为主要客户</translation>
    </message>
</context>
<context>
    <name>FurtherContactsPart</name>
    <message>
        <source>CONTACTS FROM OTHER ACCOUNTS</source>
        <translation>兼属的联系人</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
</context>
<context>
    <name>GatheredChip</name>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
</context>
<context>
    <name>GlobalSearch</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing has “{text}” in it. Similar:</source>
        <translation>没有含“{text}”的数据，相近的有：</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>All {kinds} with “{text}”</source>
        <translation>所有含“{text}”的{kinds}</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>找不到“{text}”</translation>
    </message>
</context>
<context>
    <name>GroupChip</name>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>By {field}</source>
        <translation>按{field}分组</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>全部收起</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>Records</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Q{number} {year}</source>
        <translation>{year} 年第 {number} 季度</translation>
    </message>
    <message>
        <source>{field}, by {period}</source>
        <translation>{field}（{period}）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>HeadRow</name>
    <message>
        <source>all of these</source>
        <translation>符合全部</translation>
    </message>
    <message>
        <source>any of these</source>
        <translation>符合任一</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>全不符合</translation>
    </message>
    <message>
        <source>has</source>
        <translation>有</translation>
    </message>
    <message>
        <source>has no</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>Sort ascending</source>
        <translation>升序排序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序排序</translation>
    </message>
    <message>
        <source>Add to the sort order</source>
        <translation>加入排序</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Group by this column</source>
        <translation>按此列分组</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>自动调整列宽</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>隐藏列</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>选择列…</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Words of what was done…</source>
        <translation>搜索做过的事…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Nothing of this kind was done.</source>
        <translation>没有符合的操作。</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message numerus="yes">
        <source>{count} deeds</source>
        <translation>
            <numerusform>{count} 个操作</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
</context>
<context>
    <name>ImportedKinds</name>
    <message>
        <source>1 activity</source>
        <translation>1 项活动</translation>
    </message>
    <message>
        <source>{count} activities</source>
        <translation>{count} 项活动</translation>
    </message>
    <message>
        <source>1 line of a deal</source>
        <translation>1 条商机明细</translation>
    </message>
    <message>
        <source>{count} lines of deals</source>
        <translation>{count} 条商机明细</translation>
    </message>
    <message>
        <source>1 price of a product</source>
        <translation>1 条产品价格</translation>
    </message>
    <message>
        <source>{count} prices of products</source>
        <translation>{count} 条产品价格</translation>
    </message>
    <message>
        <source>1 user</source>
        <translation>1 位用户</translation>
    </message>
    <message>
        <source>{count} users</source>
        <translation>{count} 位用户</translation>
    </message>
    <message>
        <source>1 channel</source>
        <translation>1 个来源渠道</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} 个来源渠道</translation>
    </message>
    <message>
        <source>1 campaign</source>
        <translation>1 个营销活动</translation>
    </message>
    <message>
        <source>{count} campaigns</source>
        <translation>{count} 个营销活动</translation>
    </message>
    <message>
        <source>1 spend entry</source>
        <translation>1 笔投入</translation>
    </message>
    <message>
        <source>{count} spend entries</source>
        <translation>{count} 笔投入</translation>
    </message>
    <message>
        <source>1 rate</source>
        <translation>1 条汇率</translation>
    </message>
    <message>
        <source>{count} rates</source>
        <translation>{count} 条汇率</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Choose a row to see its details here.</source>
        <translation>选择一行，即可在此查看详细信息。</translation>
    </message>
</context>
<context>
    <name>KnownRecords</name>
    <message>
        <source>Records that are there</source>
        <translation>已有的记录</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>匹配依据</translation>
    </message>
    <message>
        <source>then by</source>
        <translation>其次</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>then</source>
        <translation>匹配到时</translation>
    </message>
    <message>
        <source>Say under “Row by row” what becomes of each; rows without an answer are not taken.</source>
        <translation>请在“逐行查看”中逐一决定；未决定的行不会导入。</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Name and company</source>
        <translation>姓名和公司</translation>
    </message>
    <message>
        <source>overwrite it with the file</source>
        <translation>用文件内容覆盖</translation>
    </message>
    <message>
        <source>fill its empty fields only</source>
        <translation>只填补空白字段</translation>
    </message>
    <message>
        <source>leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>keep both</source>
        <translation>两条都保留</translation>
    </message>
    <message>
        <source>ask row by row</source>
        <translation>逐行询问</translation>
    </message>
</context>
<context>
    <name>LastAction</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message numerus="yes">
        <source>No backup for %n day(s)</source>
        <translation>
            <numerusform>已 %n 天没有备份</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup: {when}</source>
        <translation>备份：{when}</translation>
    </message>
</context>
<context>
    <name>LeadDaysPane</name>
    <message>
        <source>Days without a touch</source>
        <translation>未接触天数</translation>
    </message>
    <message>
        <source>Untouched leads go back to the pool</source>
        <translation>久未接触的线索退回公海</translation>
    </message>
    <message>
        <source>After</source>
        <translation>多久后退回</translation>
    </message>
    <message>
        <source>Nothing goes back by itself: you see which leads it would be, and give them back.</source>
        <translation>不会自动退回：先看看是哪些线索，再由您退回。</translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>A lead stands out after</source>
        <translation>线索多久未接触即标示</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>{count} leads would go back now.</source>
        <translation>目前有 {count} 条线索会退回。</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>{field} holds {text}. {why}

Go back to mend it, or close without it.</source>
        <translation>“{field}”栏填的是{text}。{why}

您可以返回修改，或不保存这一项就关闭。</translation>
    </message>
    <message>
        <source>Something you typed is not saved</source>
        <translation>有输入的内容尚未保存</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回修改</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>不保存并关闭</translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message>
        <source>Letters and labels</source>
        <translation>信件与标签</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The e-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Note it on the timeline of each</source>
        <translation>记在每个人的时间线上</translation>
    </message>
    <message>
        <source>Edit templates…</source>
        <translation>编辑模板…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 张标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n envelope(s)</source>
        <translation>
            <numerusform>%n 个信封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail draft(s)</source>
        <translation>
            <numerusform>%n 封邮件草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {file}: {counted}</source>
        <translation>已保存为 {file}：{counted}</translation>
    </message>
    <message>
        <source>Save drafts…</source>
        <translation>保存草稿…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n 封</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because they do not want to be contacted ({count}): {names}</source>
        <translation>略过请勿联系的人（{count}）：{names}</translation>
    </message>
    <message>
        <source>Left out, because they have no e-mail address ({count}): {names}</source>
        <translation>略过没有电子邮件的人（{count}）：{names}</translation>
    </message>
    <message>
        <source>Left out, because they have no address ({count}): {names}</source>
        <translation>略过没有地址的人（{count}）：{names}</translation>
    </message>
    <message>
        <source>Places that no record fills ({count}): {names}</source>
        <translation>没有数据可填的字段（{count}）：{names}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，没有写出任何文件。</translation>
    </message>
    <message>
        <source>Folder of the drafts</source>
        <translation>草稿文件夹</translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>LinesPart</name>
    <message>
        <source>LINES</source>
        <translation>明细</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) at a price of 0: the product has none in {currency}, or costs nothing.</source>
        <translation>
            <numerusform>有 %Ln 条明细单价为 0：产品没有 {currency} 的价格，或本来就是免费。</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>单价已含税</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新建报价单</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Archive instead</source>
        <translation>改为归档</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>{name} (archived)</source>
        <translation>{name}（已归档）</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新条目</translation>
    </message>
    <message>
        <source>In use: {count}. Archived, it stays where it is and is not offered any more.</source>
        <translation>使用中：{count} 条。归档后仍保留在原处，但不再供选择。</translation>
    </message>
</context>
<context>
    <name>ListViews</name>
    <message>
        <source>Leads not converted</source>
        <translation>未转换的线索</translation>
    </message>
    <message>
        <source>All leads</source>
        <translation>所有线索</translation>
    </message>
    <message>
        <source>My leads</source>
        <translation>我的线索</translation>
    </message>
    <message>
        <source>Unprocessed leads</source>
        <translation>未处理的线索</translation>
    </message>
    <message>
        <source>Qualified leads</source>
        <translation>合格的线索</translation>
    </message>
    <message>
        <source>Need, intention and chance</source>
        <translation>需求、意向、机会俱全</translation>
    </message>
    <message>
        <source>Lead pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Most promising leads</source>
        <translation>最有希望的线索</translation>
    </message>
    <message>
        <source>Overdue leads</source>
        <translation>逾期的线索</translation>
    </message>
    <message>
        <source>Leads without a next step</source>
        <translation>没有下一步的线索</translation>
    </message>
    <message>
        <source>Leads that nobody touched for long</source>
        <translation>久未接触的线索</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>所有客户</translation>
    </message>
    <message>
        <source>My accounts</source>
        <translation>我的客户</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>正式客户</translation>
    </message>
    <message>
        <source>Overdue accounts</source>
        <translation>逾期的客户</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>所有联系人</translation>
    </message>
    <message>
        <source>My contacts</source>
        <translation>我的联系人</translation>
    </message>
    <message>
        <source>Contacts without an account</source>
        <translation>没有客户的联系人</translation>
    </message>
    <message>
        <source>Overdue contacts</source>
        <translation>逾期的联系人</translation>
    </message>
    <message>
        <source>All opportunities</source>
        <translation>所有商机</translation>
    </message>
    <message>
        <source>My open opportunities</source>
        <translation>我的进行中商机</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>进行中的商机</translation>
    </message>
    <message>
        <source>Late opportunities</source>
        <translation>逾期的商机</translation>
    </message>
    <message>
        <source>Won opportunities</source>
        <translation>赢单的商机</translation>
    </message>
    <message>
        <source>Lost opportunities</source>
        <translation>输单的商机</translation>
    </message>
    <message>
        <source>Products on sale</source>
        <translation>在售产品</translation>
    </message>
    <message>
        <source>Products by category</source>
        <translation>按类别排列的产品</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>所有产品</translation>
    </message>
    <message>
        <source>Archived products</source>
        <translation>已归档的产品</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>所有订单</translation>
    </message>
    <message>
        <source>My orders</source>
        <translation>我的订单</translation>
    </message>
    <message>
        <source>Unpaid orders</source>
        <translation>未付清的订单</translation>
    </message>
    <message>
        <source>Overdue payments</source>
        <translation>逾期未付</translation>
    </message>
    <message>
        <source>Orders to deliver</source>
        <translation>待交货的订单</translation>
    </message>
    <message>
        <source>Overpaid orders</source>
        <translation>多付的订单</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>所有报价单</translation>
    </message>
    <message>
        <source>My quotes</source>
        <translation>我的报价单</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>Expired quotes</source>
        <translation>已过期的报价单</translation>
    </message>
    <message>
        <source>Accepted quotes</source>
        <translation>已接受的报价单</translation>
    </message>
    <message>
        <source>Declined quotes</source>
        <translation>已拒绝的报价单</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>All competitors</source>
        <translation>所有竞争对手</translation>
    </message>
</context>
<context>
    <name>LockWindow</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Everything is kept as it was, what you were typing too.</source>
        <translation>一切都保持原样，正在输入的内容也保留着。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Something that was typed is not saved. Unlock the window first.</source>
        <translation>有输入的内容尚未保存。请先解锁窗口。</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Changing records</source>
        <translation>正在修改记录</translation>
    </message>
    <message>
        <source>Deleting records</source>
        <translation>正在删除记录</translation>
    </message>
    <message>
        <source>Keeping files</source>
        <translation>正在收入文件</translation>
    </message>
    <message>
        <source>Taking in the office</source>
        <translation>正在导入整个办公室</translation>
    </message>
    <message>
        <source>Restoring records</source>
        <translation>正在恢复数据</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>正在重做</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在撤销</translation>
    </message>
</context>
<context>
    <name>LooksLike</name>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Add this news to it</source>
        <translation>将此消息加到该记录</translation>
    </message>
</context>
<context>
    <name>MailDialog</name>
    <message>
        <source>Keep an e-mail</source>
        <translation>保留邮件</translation>
    </message>
    <message>
        <source>Text of the e-mail</source>
        <translation>邮件正文</translation>
    </message>
    <message>
        <source>Whose e-mail is it?</source>
        <translation>这封邮件属于谁？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>This e-mail is there already.</source>
        <translation>这封邮件已经保留过了。</translation>
    </message>
    <message>
        <source>{kind}: {title}</source>
        <translation>{kind}：{title}</translation>
    </message>
    <message>
        <source>A new lead: {name}</source>
        <translation>新线索：{name}</translation>
    </message>
    <message>
        <source>The e-mail does not tell who wrote it. Drop it on a record.</source>
        <translation>邮件未注明发件人，请拖放到一条记录上。</translation>
    </message>
</context>
<context>
    <name>MailFiles</name>
    <message>
        <source>Attachments:</source>
        <translation>附件：</translation>
    </message>
</context>
<context>
    <name>MailPaper</name>
    <message>
        <source>Save e-mail draft</source>
        <translation>保存邮件草稿</translation>
    </message>
    <message>
        <source>E-mail draft saved as {file}</source>
        <translation>邮件草稿已保存为 {file}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>{file} – CRM Desktop</source>
        <translation>{file} – CRM Desktop</translation>
    </message>
</context>
<context>
    <name>MakeInPlace</name>
    <message>
        <source>Make new: {kind} “{name}”</source>
        <translation>新建{kind}“{name}”</translation>
    </message>
</context>
<context>
    <name>MappingList</name>
    <message>
        <source>Column in the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Adds to it</source>
        <translation>并入此字段</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>请确认</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) untouched</source>
        <translation>
            <numerusform>%n 天未接触</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MendingDialog</name>
    <message>
        <source>Take this value from the backup</source>
        <translation>只取回这个值</translation>
    </message>
    <message>
        <source>Leave all as they are</source>
        <translation>全部保持现状</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Take all from the backup</source>
        <translation>全部从备份取回</translation>
    </message>
    <message>
        <source>Changed values</source>
        <translation>被改动的值</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份中</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed without anybody changing them</source>
        <translation>
            <numerusform>有 %n 个值在没有人修改的情况下变了</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is not what was written</source>
        <translation>历史记录与当初写入的不同</translation>
    </message>
    <message>
        <source>In the backup ({when}) they are different, and nobody has written to them since. Most likely the disk has damaged them; or another program has written to the file.</source>
        <translation>备份（{when}）中的值不同，而之后没有人写入过。很可能是磁盘损坏了它们，或是别的程序写入了这个文件。</translation>
    </message>
    <message>
        <source>Entries of the history that differ: {count}</source>
        <translation>不同的历史条目：{count}</translation>
    </message>
    <message>
        <source>There are more; they are shown once these are decided.</source>
        <translation>还有更多，处理完这些后会显示。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>New &amp;activity…</source>
        <translation>新建活动(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;New file…</source>
        <translation>新文件(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export everything…</source>
        <translation>导出全部(&amp;E)…</translation>
    </message>
    <message>
        <source>Import e&amp;verything…</source>
        <translation>导入全部(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Bac&amp;kups and restore…</source>
        <translation>备份与还原(&amp;K)…</translation>
    </message>
    <message>
        <source>Pass&amp;word…</source>
        <translation>密码(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>设置(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>搜索全部数据(&amp;S)</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>&amp;Our office…</source>
        <translation>公司设置(&amp;O)…</translation>
    </message>
    <message>
        <source>Currencies and &amp;rates…</source>
        <translation>币种与汇率(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Check the file…</source>
        <translation>检查文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Open the data &amp;folder</source>
        <translation>打开数据文件所在文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;demo data</source>
        <translation>打开演示数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About CRM Desktop</source>
        <translation>关于 CRM Desktop(&amp;A)</translation>
    </message>
    <message>
        <source>Use system setting</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>销售看板</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复数据</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
</context>
<context>
    <name>MergeButton</name>
    <message>
        <source>Merge into…</source>
        <translation>并入…</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Choose two to {most} records to merge.</source>
        <translation>请选择 2 到 {most} 条数据来合并。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>No duplicates</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>{count} {kinds} become one</source>
        <translation>{count} 条{kinds}合并为一条</translation>
    </message>
    <message>
        <source>Merge {count}</source>
        <translation>合并 {count} 条</translation>
    </message>
    <message>
        <source>{kinds} ({count})</source>
        <translation>{kinds}（{count}）</translation>
    </message>
    <message>
        <source>The history of all goes on in {name}.</source>
        <translation>历程都接在{name}之下。</translation>
    </message>
    <message>
        <source>Go along to {name}: {what}.</source>
        <translation>一并移到{name}：{what}。</translation>
    </message>
    <message>
        <source>The history goes on there.</source>
        <translation>历程也接在那里。</translation>
    </message>
    <message>
        <source>Further addresses and numbers stay as further ways to reach it.</source>
        <translation>其他的电子邮件与电话会留作其他联系方式。</translation>
    </message>
    <message>
        <source>It can be taken apart again at any later time.</source>
        <translation>之后随时可以再拆开。</translation>
    </message>
    <message>
        <source>At most {count} are compared at once.</source>
        <translation>一次最多比较 {count} 条。</translation>
    </message>
</context>
<context>
    <name>MergeSafeDialog</name>
    <message>
        <source>Merge the safe ones</source>
        <translation>合并确定的重复数据</translation>
    </message>
    <message numerus="yes">
        <source>{count} groups with the same e-mail and the same name</source>
        <translation>
            <numerusform>{count} 组电子邮件与名称都相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Each becomes one record: the one that is filled best stays, gaps are filled from the others, and everything that belongs to them goes along. All of it is one step, which can be taken back.</source>
        <translation>每组合并为一条：保留内容最完整的，空白处由其他条补上，属于它们的一切一并移过来。全部是一个步骤，可以撤销。</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>列出前 {count} 组。</translation>
    </message>
    <message>
        <source>Merge {count}</source>
        <translation>合并 {count} 组</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Becomes part of it</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>What becomes one</source>
        <translation>要合并的数据</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Everything that has “{name}” gets the one that you choose; “{name}” is gone then.</source>
        <translation>凡有“{name}”的，都改为您选择的标签；“{name}”随即消失。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>MissingValues</name>
    <message>
        <source>Some of the records still lack this</source>
        <translation>有些记录还缺少这些资料</translation>
    </message>
</context>
<context>
    <name>NewRecord</name>
    <message>
        <source>The draft is kept. “{action}” opens it again.</source>
        <translation>草稿已保留，点“{action}”可继续填写。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Your draft from before.</source>
        <translation>上次未保存的草稿。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>NumbersForm</name>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>自定义范围…</translation>
    </message>
</context>
<context>
    <name>Obstacles</name>
    <message>
        <source>The conversion stays</source>
        <translation>无法取消转换</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Works here: {name}</source>
        <translation>当前用户：{name}</translation>
    </message>
    <message>
        <source>Our office…</source>
        <translation>公司设置…</translation>
    </message>
</context>
<context>
    <name>OfficeLists</name>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Letters and labels</source>
        <translation>信件与标签</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>销售看板</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Loss reasons</source>
        <translation>输单原因</translation>
    </message>
    <message>
        <source>Reasons unqualified</source>
        <translation>不合格原因</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Texts of quotes</source>
        <translation>报价单文字</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>跟进流程</translation>
    </message>
    <message>
        <source>Playbook steps</source>
        <translation>流程步骤</translation>
    </message>
    <message>
        <source>Assignment rules</source>
        <translation>分配规则</translation>
    </message>
    <message>
        <source>Assign new and imported leads by these rules</source>
        <translation>按这些规则分配新增和导入的线索</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Score rules</source>
        <translation>评分规则</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>公司资料</translation>
    </message>
    <message>
        <source>Working days and year</source>
        <translation>工作日与年度</translation>
    </message>
    <message>
        <source>Places that each record fills: {places}</source>
        <translation>每条记录会填入的字段：{places}</translation>
    </message>
</context>
<context>
    <name>OfficeListsDialog</name>
    <message>
        <source>Our office</source>
        <translation>公司设置</translation>
    </message>
    <message>
        <source>Leads that lie</source>
        <translation>搁置线索</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>完整度</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OfficePane</name>
    <message>
        <source>Choose logo…</source>
        <translation>选择徽标…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose logo</source>
        <translation>选择徽标</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
</context>
<context>
    <name>OnePerson</name>
    <message>
        <source>Choose just one person.</source>
        <translation>请只选择一个人。</translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>The file is being checked. A large file takes a few seconds.</source>
        <translation>正在检查文件。大文件需要几秒钟。</translation>
    </message>
    <message>
        <source>Opening {file}</source>
        <translation>正在打开 {file}</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation>正在创建演示数据</translation>
    </message>
    <message>
        <source>Two made-up years are being written. That takes a few seconds, once.</source>
        <translation>正在写入两年的虚构数据，只有第一次需要几秒钟。</translation>
    </message>
    <message>
        <source>Changing the password of {file}</source>
        <translation>正在更改“{file}”的密码</translation>
    </message>
    <message>
        <source>It is written anew, checked and put in place. Until then it stays as it is.</source>
        <translation>文件会重新写入、检查后再替换；在此之前保持原样。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OrderPart</name>
    <message>
        <source>delivered</source>
        <translation>已交货</translation>
    </message>
    <message>
        <source>{delivered} of {quantity} delivered</source>
        <translation>已交 {delivered}/{quantity}</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付清</translation>
    </message>
    <message>
        <source>{amount} still open</source>
        <translation>尚欠 {amount}</translation>
    </message>
    <message>
        <source>lacks an exchange rate, is not counted</source>
        <translation>缺汇率，未计入</translation>
    </message>
    <message>
        <source>counts as {amount}</source>
        <translation>折合 {amount}</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>LINES</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>添加明细</translation>
    </message>
    <message>
        <source>INSTALMENTS</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Add instalment</source>
        <translation>添加分期</translation>
    </message>
    <message>
        <source>PAYMENTS</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>CREDIT NOTES</source>
        <translation>红字单</translation>
    </message>
    <message>
        <source>Add credit note</source>
        <translation>添加红字单</translation>
    </message>
    <message>
        <source>The instalments are {amount} more than the order.</source>
        <translation>各期款项合计比订单多 {amount}。</translation>
    </message>
    <message>
        <source>{amount} of the order are in no instalment.</source>
        <translation>订单中尚有 {amount} 未列入分期。</translation>
    </message>
    <message>
        <source>{amount} net</source>
        <translation>不含税 {amount}</translation>
    </message>
    <message>
        <source>{amount} credited</source>
        <translation>已冲红 {amount}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>Overpaid by {amount}. It is kept as the customer’s credit.</source>
        <translation>多付 {amount}，留作客户余额。</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) lack an exchange rate and are not counted.</source>
        <translation>
            <numerusform>%n 笔收款缺汇率，未计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Actions for {title}</source>
        <translation>{title} 的操作</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>OrderPartForm</name>
    <message>
        <source>Or a share of the order’s total, such as 30%.</source>
        <translation>也可输入占订单总额的比例，例如 30%。</translation>
    </message>
</context>
<context>
    <name>OrdersReportView</name>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>By currency, today. A double click on a line opens its unpaid orders.</source>
        <translation>按币种，今天。双击一行可打开其未付清的订单。</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>{kind} · {name} ({type})</source>
        <translation>{kind} · {name}（{type}）</translation>
    </message>
    <message>
        <source>The field is gone everywhere; its values are kept, and Undo brings both back.</source>
        <translation>该字段已从各处消失；其中的值都保留着，“撤销”会一并找回。</translation>
    </message>
</context>
<context>
    <name>OwnTables</name>
    <message>
        <source>{field} (month)</source>
        <translation>{field}（月）</translation>
    </message>
    <message>
        <source>count</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>share of all</source>
        <translation>占总数比例</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>PaperFile</name>
    <message>
        <source>Choose one record alone: each has a paper of its own.</source>
        <translation>请只选一条：每条各有自己的文件。</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>The quote does not say yet who offers: your office has no name.</source>
        <translation>报价单上还没有贵公司的名称，客户看不出是谁报的价。</translation>
    </message>
    <message>
        <source>Our office…</source>
        <translation>公司设置…</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Preview: {page}</source>
        <translation>预览：{page}</translation>
    </message>
</context>
<context>
    <name>PartColumn</name>
    <message numerus="yes">
        <source>{count} alike</source>
        <translation>
            <numerusform>找到 {count} 个相符</numerusform>
        </translation>
    </message>
    <message>
        <source>none alike</source>
        <translation>无相符</translation>
    </message>
</context>
<context>
    <name>PartFields</name>
    <message>
        <source>filled in from the lead</source>
        <translation>由线索补上</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>is so</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>is not so</source>
        <translation>不符合</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>This file is encrypted</source>
        <translation>此文件已加密</translation>
    </message>
    <message>
        <source>{file} can be read with its password only, or with the recovery key of its recovery sheet. A file that is not of this program looks the same from outside.</source>
        <translation>{file} 只能以密码，或恢复单上的恢复密钥读取。不是本程序的文件从外观上看也是如此。</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PasswordSettings</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password of “{file}”</source>
        <translation>“{file}”的密码</translation>
    </message>
    <message>
        <source>The file, its log and its backups are encrypted (AES-256). Its password or its recovery key opens them; if both are lost, nobody can help.</source>
        <translation>文件、其日志与备份均已加密（AES-256）。以密码或恢复密钥打开；两者都丢失时，没有人能恢复。</translation>
    </message>
    <message>
        <source>Whoever gets hold of the file can read it. A password encrypts it (AES-256), its log and its backups too. If the password and the recovery key are lost, nobody can help.</source>
        <translation>任何取得此文件的人都能读取。设置密码后，文件、其日志与备份都会加密（AES-256）。若密码与恢复密钥都丢失，没有人能恢复。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>At least {shortest} characters. Several words make a good one.</source>
        <translation>至少 {shortest} 个字符，由几个词组成最好。</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>锁定窗口</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s) without a key</source>
        <translation>
            <numerusform>闲置 %n 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Recovery sheet…</source>
        <translation>恢复单…</translation>
    </message>
    <message>
        <source>Remove password</source>
        <translation>移除密码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Encrypt the file</source>
        <translation>加密文件</translation>
    </message>
    <message>
        <source>Type the present password first.</source>
        <translation>请先输入当前密码。</translation>
    </message>
    <message numerus="yes">
        <source>Another try in %n second(s).</source>
        <translation>
            <numerusform>%n 秒后可再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Capitals are locked (Caps Lock).</source>
        <translation>大写锁定已打开（Caps Lock）。</translation>
    </message>
</context>
<context>
    <name>Passwords</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Set a password…</source>
        <translation>设置密码…</translation>
    </message>
    <message>
        <source>A new file was made. Without a password, whoever gets hold of it can read it.</source>
        <translation>已创建新文件。如果没有密码，任何人拿到文件都能读取内容。</translation>
    </message>
    <message>
        <source>The file has no password yet</source>
        <translation>文件尚未设置密码</translation>
    </message>
    <message>
        <source>A locked window is opened by the password of its file.</source>
        <translation>锁定的窗口要以文件的密码打开。</translation>
    </message>
    <message>
        <source>The file has no password any more. Its backups keep theirs.</source>
        <translation>文件不再有密码；备份仍保留各自的密码。</translation>
    </message>
    <message>
        <source>Encrypted. Backups that could not be reached are still readable: {files}</source>
        <translation>已加密。无法访问的备份仍可被读取：{files}</translation>
    </message>
    <message numerus="yes">
        <source>The file is encrypted, and %n backup(s) with it.</source>
        <translation>
            <numerusform>文件已加密，%n 份备份也一并加密。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastPage</name>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>The newest {count} are listed.</source>
        <translation>列出最新的 {count} 条。</translation>
    </message>
</context>
<context>
    <name>PastedCells</name>
    <message>
        <source>This cannot be pasted into.</source>
        <translation>这一列不能粘贴。</translation>
    </message>
    <message>
        <source>“{value}” is not in the list.</source>
        <translation>“{value}”不在列表里。</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>There is no row to paste into. Import… makes new records of a table.</source>
        <translation>没有可粘贴的行。请用“导入…”以表格创建新数据。</translation>
    </message>
    <message>
        <source>That is too much to paste. Import it as a file instead.</source>
        <translation>粘贴的数据太多，请改用文件导入。</translation>
    </message>
    <message>
        <source>The list is still being read. Try again in a moment.</source>
        <translation>列表还在读取，请稍后再试。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) do not fit: the list ends before them.</source>
        <translation>
            <numerusform>有 %Ln 行放不下：列表已到末尾。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) lie beyond the last column.</source>
        <translation>
            <numerusform>有 %Ln 列超出最后一列。</numerusform>
        </translation>
    </message>
    <message>
        <source>Shall they become new records? All is one step to undo.</source>
        <translation>要把它们新增为记录吗？全部可一步撤销。</translation>
    </message>
    <message>
        <source>Paste what fits? The rest then stays on the clipboard.</source>
        <translation>要只粘贴放得下的部分吗？其余会留在剪贴板。</translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln new</source>
        <translation>
            <numerusform>新增 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything fits here</source>
        <translation>这里放不下全部数据</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>没有粘贴任何内容。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Paste what fits</source>
        <translation>粘贴放得下的部分</translation>
    </message>
    <message>
        <source>Nothing was changed: the records say so already.</source>
        <translation>没有更改：数据本来就相同。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) could not be taken and stand in red.</source>
        <translation>
            <numerusform>%Ln 个单元格无法采用，以红字标出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {row}: {message}</source>
        <translation>第 {row} 行：{message}</translation>
    </message>
    <message>
        <source>Row {row}, {field}: {message}</source>
        <translation>第 {row} 行，{field}：{message}</translation>
    </message>
    <message>
        <source>Nothing was pasted. {message}</source>
        <translation>没有粘贴任何数据。{message}</translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>The chart is on its way…</source>
        <translation>图表加载中…</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>复制图表</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>存为图片（PNG）…</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation>存为矢量图（SVG）…</translation>
    </message>
    <message>
        <source>Nothing to draw: no line has this figure.</source>
        <translation>没有可绘制的数据：每一行都没有这项数字。</translation>
    </message>
    <message>
        <source>Chart copied</source>
        <translation>已复制图表</translation>
    </message>
</context>
<context>
    <name>PipelineFilters</name>
    <message>
        <source>Closed: {period}</source>
        <translation>已结案：{period}</translation>
    </message>
    <message>
        <source>Find deals</source>
        <translation>搜索商机</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>All open deals</source>
        <translation>所有进行中商机</translation>
    </message>
    <message>
        <source>My open deals</source>
        <translation>我的进行中商机</translation>
    </message>
    <message>
        <source>Closing this month</source>
        <translation>本月预计成交</translation>
    </message>
    <message>
        <source>Overdue deals</source>
        <translation>逾期的商机</translation>
    </message>
    <message>
        <source>Some open deals</source>
        <translation>部分进行中商机</translation>
    </message>
    <message>
        <source>And, or, not, linked records…</source>
        <translation>且、或、非、关联记录…</translation>
    </message>
    <message>
        <source>Pipeline: {name}</source>
        <translation>看板：{name}</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>owners</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>months of closing</source>
        <translation>预计成交月份</translation>
    </message>
    <message>
        <source>Columns: {what}</source>
        <translation>分列：{what}</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未指派</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>(not recorded)</source>
        <translation>（未记录）</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>自定义范围…</translation>
    </message>
    <message>
        <source>Closing: {period}</source>
        <translation>预计成交：{period}</translation>
    </message>
</context>
<context>
    <name>PipelineMoves</name>
    <message>
        <source>Cards stand in the order of their stages here. To put them in order, show columns of stages.</source>
        <translation>这里的卡片按阶段排列；要调整顺序请按阶段分列。</translation>
    </message>
    <message>
        <source>The card in your hand was moved or deleted elsewhere meanwhile. Nothing was written.</source>
        <translation>您拖动的卡片刚才在别处被移动或删除了，没有写入任何更改。</translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message>
        <source>New opportunity</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>销售看板</translation>
    </message>
    <message>
        <source>No deal matches these filters.</source>
        <translation>没有商机符合这些筛选条件。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选条件</translation>
    </message>
    <message numerus="yes">
        <source>No open deals. Won and lost ones are shown for the last %n day(s).</source>
        <translation>
            <numerusform>没有进行中的商机。赢单和输单只显示近 %n 天的。</numerusform>
        </translation>
    </message>
    <message>
        <source>No deals yet. A deal is a lead with a clear need and a chance to buy.</source>
        <translation>还没有商机。商机是需求明确、有机会成交的线索。</translation>
    </message>
</context>
<context>
    <name>PivotBar</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新表格</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>own conditions</source>
        <translation>自定义条件</translation>
    </message>
    <message>
        <source>Narrowed by</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>records</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Delete table</source>
        <translation>删除表格</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>表格名称</translation>
    </message>
</context>
<context>
    <name>Playbooks</name>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Order of names</source>
        <translation>姓名排序</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Use system setting</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>As usual in the language</source>
        <translation>按界面语言</translation>
    </message>
    <message>
        <source>By strokes</source>
        <translation>按笔画</translation>
    </message>
    <message>
        <source>By pinyin</source>
        <translation>按拼音</translation>
    </message>
    <message>
        <source>By letters alone</source>
        <translation>只按字母</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed, for reminders</source>
        <translation>关闭窗口后留在系统托盘，继续提醒</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>此桌面没有系统托盘。</translation>
    </message>
    <message>
        <source>Password and lock…</source>
        <translation>密码与锁定…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Not known yet</source>
        <translation>尚未创建</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>PricesPart</name>
    <message>
        <source>FURTHER PRICES</source>
        <translation>其他价格</translation>
    </message>
    <message>
        <source>Further prices</source>
        <translation>其他价格</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print: {name}</source>
        <translation>打印：{name}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>共 {count} 页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Writing the PDF…</source>
        <translation>正在写入 PDF…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s)</source>
        <translation>
            <numerusform>已发送到打印机：%n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Writing the PDF…</source>
        <translation>正在写入 PDF…</translation>
    </message>
    <message numerus="yes">
        <source>Saved as {file}: %n page(s)</source>
        <translation>
            <numerusform>已保存为 {file}：%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，没有写入文件。</translation>
    </message>
</context>
<context>
    <name>ProductPrices</name>
    <message>
        <source>New price</source>
        <translation>新增价格</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>所有客户</translation>
    </message>
</context>
<context>
    <name>ProgressToast</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>位置与书签列表</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>QuickEntryDialog</name>
    <message>
        <source>Say what it is about.</source>
        <translation>请说明是什么事。</translation>
    </message>
    <message>
        <source>Done. What comes next?</source>
        <translation>完成。接下来做什么？</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>What is to be done, when and with whom</source>
        <translation>要做什么、何时、与谁</translation>
    </message>
    <message>
        <source>call Chen tomorrow 10</source>
        <translation>明天下午三点打给陈怡君</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>RangeForm</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>This lies before the other end.</source>
        <translation>上限不能小于下限。</translation>
    </message>
</context>
<context>
    <name>RateForm</name>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>More than {count} rows. Import them as a file instead.</source>
        <translation>超过 {count} 行，请改用文件导入。</translation>
    </message>
    <message>
        <source>Row {row} was not understood: “{text}”. Nothing was taken.</source>
        <translation>看不懂第 {row} 行：“{text}”。没有粘贴任何数据。</translation>
    </message>
    <message>
        <source>There are no rates to paste. Copy rows with currency, day and rate.</source>
        <translation>没有可粘贴的汇率。请复制含币种、日期与汇率的行。</translation>
    </message>
</context>
<context>
    <name>RatesDialog</name>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>从电子表格粘贴</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Currencies and rates</source>
        <translation>币种与汇率</translation>
    </message>
    <message>
        <source>Currency of the office</source>
        <translation>公司币种</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>即</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>No rates yet. Add one below, or paste them: currency, day and rate in a row.</source>
        <translation>还没有汇率。请在下方新增，或粘贴：每行为币种、日期、汇率。</translation>
    </message>
    <message>
        <source>1 {currency} = {rate} {base}</source>
        <translation>1 {currency} = {rate} {base}</translation>
    </message>
    <message>
        <source>A rate holds from its day on until the next one. Sums use the rate of each amount’s day.</source>
        <translation>汇率自生效日起适用，直到下一条汇率。合计按每笔金额当日的汇率计算。</translation>
    </message>
    <message>
        <source>Used without any rate: {currencies}.</source>
        <translation>使用中但还没有汇率：{currencies}。</translation>
    </message>
    <message>
        <source>all currencies</source>
        <translation>所有币种</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>RatesNotice</name>
    <message>
        <source>Show them</source>
        <translation>显示这些</translation>
    </message>
    <message>
        <source>Enter rates…</source>
        <translation>输入汇率…</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Call {value}</source>
        <translation>拨打 {value}</translation>
    </message>
    <message>
        <source>Write to {value}</source>
        <translation>写信给 {value}</translation>
    </message>
</context>
<context>
    <name>ReachActions</name>
    <message>
        <source>Call</source>
        <translation>拨打电话</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>写电子邮件</translation>
    </message>
    <message>
        <source>There is no phone number to call here.</source>
        <translation>这里没有可拨打的电话。</translation>
    </message>
    <message>
        <source>There is no e-mail address to write to here.</source>
        <translation>这里没有可写信的电子邮件地址。</translation>
    </message>
</context>
<context>
    <name>ReachingOut</name>
    <message>
        <source>No program here opens this. “{value}” is copied.</source>
        <translation>这台电脑没有程序可以打开，“{value}”已复制。</translation>
    </message>
    <message>
        <source>Was the call made?</source>
        <translation>电话打了吗？</translation>
    </message>
    <message>
        <source>Log the call</source>
        <translation>记录这通电话</translation>
    </message>
    <message>
        <source>Was the e-mail sent?</source>
        <translation>邮件发出了吗？</translation>
    </message>
    <message>
        <source>Log the e-mail</source>
        <translation>记录这封邮件</translation>
    </message>
    <message>
        <source>Log with notes…</source>
        <translation>记录并写备注…</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Import as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>标题行</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期格式</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>2026-11-23, year first</source>
        <translation>2026-11-23，年在前</translation>
    </message>
    <message>
        <source>23/11/2026, day first</source>
        <translation>23/11/2026，日在前</translation>
    </message>
    <message>
        <source>11/23/2026, month first</source>
        <translation>11/23/2026，月在前</translation>
    </message>
    <message>
        <source>115/11/23, years of the Republic</source>
        <translation>115/11/23，民国纪年</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Big5 (Traditional Chinese)</source>
        <translation>Big5（繁体中文）</translation>
    </message>
    <message>
        <source>GB18030 (Simplified Chinese)</source>
        <translation>GB18030（简体中文）</translation>
    </message>
    <message>
        <source>Windows-1252 (Western)</source>
        <translation>Windows-1252（西欧）</translation>
    </message>
</context>
<context>
    <name>RecordActions</name>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Quick filter</source>
        <translation>快速筛选</translation>
    </message>
    <message>
        <source>Details beside the table</source>
        <translation>在表格旁显示详细信息</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Set a field…</source>
        <translation>批量设置字段…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Selected: {what}. Press Delete again to delete it.</source>
        <translation>
            <numerusform>已选择：{what}。再按一次 Delete 即可删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was typed is kept. “{action}” shows it again.</source>
        <translation>输入的内容已保留，点“{action}”即可再看到。</translation>
    </message>
    <message>
        <source>Column: {name}</source>
        <translation>列：{name}</translation>
    </message>
    <message>
        <source>Steps and people</source>
        <translation>步骤与人员</translation>
    </message>
    <message>
        <source>Merge, letters, personal data</source>
        <translation>合并、信件与个人数据</translation>
    </message>
    <message>
        <source>Letters and labels…</source>
        <translation>信件与标签…</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Score {score}: why?</source>
        <translation>评分 {score}：为什么？</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Take the last merge apart</source>
        <translation>拆开上次的合并</translation>
    </message>
    <message>
        <source>Export everything held…</source>
        <translation>导出全部个人信息…</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>彻底删除…</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Qualify</source>
        <translation>标为合格</translation>
    </message>
    <message>
        <source>Unqualified…</source>
        <translation>标为不合格…</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>转换…</translation>
    </message>
    <message>
        <source>Take back the conversion</source>
        <translation>取消转换</translation>
    </message>
    <message>
        <source>Converted elsewhere. It can be converted here too: it has no account or contact yet.</source>
        <translation>已在其他程序转换。这里还没有对应的客户或联系人，仍可在此转换。</translation>
    </message>
    <message>
        <source>Won…</source>
        <translation>标为赢单…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>标为输单…</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（副本）</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>打开完整页面</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Record payment…</source>
        <translation>登记收款…</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交货</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Order again</source>
        <translation>再次订购</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Create order</source>
        <translation>创建订单</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>E-mail draft…</source>
        <translation>邮件草稿…</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新建报价单</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>{row} of {total}</source>
        <translation>第 {row} 条，共 {total} 条</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>Back to {page}</source>
        <translation>回到“{page}”</translation>
    </message>
    <message>
        <source>Previous record (Alt+Up)</source>
        <translation>上一条 (Alt+↑)</translation>
    </message>
    <message>
        <source>Next record (Alt+Down)</source>
        <translation>下一条 (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>RecordPaper</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message>
        <source>This row was deleted meanwhile. Change any cell of it to add it again.</source>
        <translation>这一行已在别处删除。改动其中任何一格，就会重新加入。</translation>
    </message>
    <message>
        <source>The row does not say what it is about yet.</source>
        <translation>这一行还没有写明是什么。</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>New lead</source>
        <translation>新建线索</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>还没有线索</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>还没有联系人</translation>
    </message>
    <message>
        <source>No opportunities yet</source>
        <translation>还没有商机</translation>
    </message>
    <message>
        <source>People and companies who have shown interest. Import a list or add the first one.</source>
        <translation>表示过兴趣的人和公司。请导入名单，或新建第一条。</translation>
    </message>
    <message>
        <source>The companies you work with. Import a list or add the first one.</source>
        <translation>与您往来的公司。请导入名单，或新建第一条。</translation>
    </message>
    <message>
        <source>The people you talk to. Import a list or add the first one.</source>
        <translation>与您联系的人。请导入名单，或新建第一条。</translation>
    </message>
    <message>
        <source>Deals on their way to an order. Import a list or add the first one.</source>
        <translation>正在走向订单的商机。请导入名单，或新建第一条。</translation>
    </message>
    <message>
        <source>{shown} of {count} leads</source>
        <translation>{count} 条线索中的 {shown} 条</translation>
    </message>
    <message>
        <source>{shown} of {count} accounts</source>
        <translation>{count} 个客户中的 {shown} 个</translation>
    </message>
    <message>
        <source>{shown} of {count} contacts</source>
        <translation>{count} 位联系人中的 {shown} 位</translation>
    </message>
    <message>
        <source>{shown} of {count} opportunities</source>
        <translation>{count} 个商机中的 {shown} 个</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 条线索</translation>
    </message>
    <message>
        <source>{count} leads</source>
        <translation>{count} 条线索</translation>
    </message>
    <message>
        <source>1 account</source>
        <translation>1 个客户</translation>
    </message>
    <message>
        <source>{count} accounts</source>
        <translation>{count} 个客户</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 位联系人</translation>
    </message>
    <message>
        <source>{count} contacts</source>
        <translation>{count} 位联系人</translation>
    </message>
    <message>
        <source>1 opportunity</source>
        <translation>1 个商机</translation>
    </message>
    <message>
        <source>{count} opportunities</source>
        <translation>{count} 个商机</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选择 {count} 条</translation>
    </message>
    <message>
        <source>sum {amount}</source>
        <translation>合计 {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a rate</source>
        <translation>
            <numerusform>%Ln 笔没有汇率</numerusform>
        </translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建产品</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有产品</translation>
    </message>
    <message>
        <source>What you sell. Import a list or add the first one.</source>
        <translation>您销售的产品。导入清单，或添加第一个。</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>1 个产品</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} 个产品</translation>
    </message>
    <message>
        <source>{shown} of {count} products</source>
        <translation>{count} 个产品中的 {shown} 个</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>Won deals that became business, and what was paid. Win a deal, or import a list.</source>
        <translation>赢单后的生意与收款。先赢得一个商机，或导入列表。</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 张订单</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 张订单</translation>
    </message>
    <message>
        <source>{shown} of {count} orders</source>
        <translation>{shown}/{count} 张订单</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新建报价单</translation>
    </message>
    <message>
        <source>No quotes yet</source>
        <translation>还没有报价单</translation>
    </message>
    <message>
        <source>What you offer. A quote is made from the lines of a deal.</source>
        <translation>您的报价。报价单由商机的明细生成。</translation>
    </message>
    <message>
        <source>1 quote</source>
        <translation>1 份报价单</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} 份报价单</translation>
    </message>
    <message>
        <source>{shown} of {count} quotes</source>
        <translation>{count} 份报价单中的 {shown} 份</translation>
    </message>
    <message>
        <source>New competitor</source>
        <translation>新建竞争对手</translation>
    </message>
    <message>
        <source>No competitors yet</source>
        <translation>还没有竞争对手</translation>
    </message>
    <message>
        <source>Whom you meet in deals. Import a list or add the first one; a lost deal adds one too.</source>
        <translation>在商机中遇到的对手。可导入列表或添加第一个；输单的商机也会自动加入。</translation>
    </message>
    <message>
        <source>1 competitor</source>
        <translation>1 个竞争对手</translation>
    </message>
    <message>
        <source>{count} competitors</source>
        <translation>{count} 个竞争对手</translation>
    </message>
    <message>
        <source>{shown} of {count} competitors</source>
        <translation>{count} 个竞争对手中的 {shown} 个</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>“{field}” is not there any more, so its filter was left out.</source>
        <translation>“{field}”已不存在，因此略过它的筛选条件。</translation>
    </message>
</context>
<context>
    <name>RecordsTable</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoverySheetDialog</name>
    <message>
        <source>Recovery key of “{file}”</source>
        <translation>“{file}”的恢复密钥</translation>
    </message>
    <message>
        <source>This key opens the file and its backups when the password is lost: type it where the password is asked for. Whoever has it can read everything, so keep it with what is valuable.</source>
        <translation>密码丢失时，可用此密钥打开文件及其备份：在要求密码处输入即可。持有者可读取全部内容，请与贵重物品一同保管。</translation>
    </message>
    <message>
        <source>It belongs to the password of {day}. After the password was changed, print a new sheet, and keep this one for backups that are older.</source>
        <translation>它属于 {day} 的密码。更改密码后请打印新的恢复单，并保留这一张供较旧的备份使用。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>Recurrence</name>
    <message numerus="yes">
        <source>%n time(s) left</source>
        <translation>
            <numerusform>还有 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day}</translation>
    </message>
    <message>
        <source>Every workday</source>
        <translation>每个工作日</translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>每 %n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>每 %n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n year(s)</source>
        <translation>
            <numerusform>每 %n 年</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelatedLists</name>
    <message>
        <source>Linked with</source>
        <translation>关联</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelatedTable</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>RelationsPart</name>
    <message>
        <source>RELATIONS</source>
        <translation>人际关系</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>添加人际关系</translation>
    </message>
    <message>
        <source>Superior of</source>
        <translation>下属</translation>
    </message>
    <message>
        <source>Has recommended</source>
        <translation>曾推荐</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>%n 分钟后再提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reminder(s)</source>
        <translation>
            <numerusform>%Ln 条提醒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>When it begins</source>
        <translation>开始时</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) after</source>
        <translation>
            <numerusform>开始后 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) before</source>
        <translation>
            <numerusform>%Ln 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) before</source>
        <translation>
            <numerusform>%Ln 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) before</source>
        <translation>
            <numerusform>%Ln 分钟前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenamePopover</name>
    <message>
        <source>Name of the file</source>
        <translation>文件名</translation>
    </message>
</context>
<context>
    <name>RepairQuestion</name>
    <message>
        <source>Everything that can still be read is carried into a new file, which takes the place of the damaged one. What is lost is counted and listed. The damaged file is kept under another name.</source>
        <translation>仍能读取的内容会全部搬到新文件，取代损坏的文件。丢失的内容会计数并列出。损坏的文件会以另一个名称保留。</translation>
    </message>
    <message>
        <source>Whatever was entered since the newest backup is kept only by a repair.</source>
        <translation>最新备份之后输入的内容，只有修复才能保留。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Repair the file</source>
        <translation>修复文件</translation>
    </message>
    <message>
        <source>Repair the damaged file?</source>
        <translation>要修复损坏的文件吗？</translation>
    </message>
</context>
<context>
    <name>RepairedNotice</name>
    <message>
        <source>The file is repaired, with losses</source>
        <translation>文件已修复，部分内容丢失</translation>
    </message>
    <message>
        <source>The file is repaired, nothing is lost</source>
        <translation>文件已修复，没有丢失</translation>
    </message>
    <message>
        <source>Kept: {parts}</source>
        <translation>已保留：{parts}</translation>
    </message>
    <message>
        <source>Other rows that are lost, such as links and history: {count}</source>
        <translation>另外丢失的数据行（例如关联与历程）：{count}</translation>
    </message>
    <message>
        <source>The damaged file is kept as {path}.</source>
        <translation>损坏的文件保留为 {path}。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Lost: {kinds} {count}</source>
        <translation>丢失：{kinds} {count}</translation>
    </message>
    <message>
        <source>Lost records</source>
        <translation>丢失的记录</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制清单</translation>
    </message>
</context>
<context>
    <name>ReportAge</name>
    <message>
        <source>updated just now</source>
        <translation>刚刚更新</translation>
    </message>
    <message numerus="yes">
        <source>updated %n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前更新</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCharts</name>
    <message>
        <source>No leads to show.</source>
        <translation>没有可显示的线索。</translation>
    </message>
    <message>
        <source>Conversion rate by channel</source>
        <translation>各来源渠道转化率</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗图</translation>
    </message>
</context>
<context>
    <name>ReportExporter</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Chart as picture (PNG)…</source>
        <translation>图表存为图片 (PNG)…</translation>
    </message>
    <message>
        <source>Chart as drawing (SVG)…</source>
        <translation>图表存为矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>Figures as table (CSV)…</source>
        <translation>数据存为表格 (CSV)…</translation>
    </message>
    <message>
        <source>Figures as workbook (XLSX)…</source>
        <translation>数据存为工作簿 (XLSX)…</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>报表存为 PDF…</translation>
    </message>
    <message>
        <source>Monthly report as PDF…</source>
        <translation>月报存为 PDF…</translation>
    </message>
    <message>
        <source>Figures copied</source>
        <translation>已复制数据</translation>
    </message>
    <message>
        <source>The report is being made…</source>
        <translation>正在制作报表…</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>campaigns</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>competitors</source>
        <translation>竞争对手</translation>
    </message>
</context>
<context>
    <name>ReportFilters</name>
    <message>
        <source>Converted within: {time}</source>
        <translation>转化期限：{time}</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Unqualified leads: {mode}</source>
        <translation>不合格线索：{mode}</translation>
    </message>
    <message>
        <source>any time, so far</source>
        <translation>不限（至今）</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>上季度</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>this fiscal quarter</source>
        <translation>本财季</translation>
    </message>
    <message>
        <source>last fiscal quarter</source>
        <translation>上财季</translation>
    </message>
    <message>
        <source>this fiscal year</source>
        <translation>本财年</translation>
    </message>
    <message>
        <source>last fiscal year</source>
        <translation>上财年</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>自定义范围…</translation>
    </message>
    <message>
        <source>Leads created: {period}</source>
        <translation>线索创建：{period}</translation>
    </message>
    <message>
        <source>Deals ended: {period}</source>
        <translation>商机结束于：{period}</translation>
    </message>
    <message>
        <source>Period: {period}</source>
        <translation>期间：{period}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未指派</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>ReportOptions</name>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>View</source>
        <translation>看法</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>相比于</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>销售看板</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>reason of the loss</source>
        <translation>输单原因</translation>
    </message>
    <message>
        <source>product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>qualified</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>cohort of the leads</source>
        <translation>按线索的世代</translation>
    </message>
    <message>
        <source>cash, as it happened</source>
        <translation>现金，按发生日</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不比较</translation>
    </message>
    <message>
        <source>the period before</source>
        <translation>前一期</translation>
    </message>
    <message>
        <source>the year before</source>
        <translation>前一年</translation>
    </message>
</context>
<context>
    <name>ReportPaper</name>
    <message>
        <source>Monthly report {month}</source>
        <translation>月报 {month}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Nothing was recorded in this month.</source>
        <translation>这个月没有任何记录。</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Backups of “{file}”</source>
        <translation>“{file}”的备份</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Restore as a new file…</source>
        <translation>还原为新文件…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Second place…</source>
        <translation>第二个位置…</translation>
    </message>
    <message>
        <source>Restore in place…</source>
        <translation>还原至原处…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is no verified backup yet.</source>
        <translation>尚无已验证的备份。</translation>
    </message>
    <message numerus="yes">
        <source>%n verified backup(s)</source>
        <translation>
            <numerusform>%n 份已验证的备份</numerusform>
        </translation>
    </message>
    <message>
        <source>newest {when}</source>
        <translation>最新：{when}</translation>
    </message>
    <message>
        <source>also in {place} ({when})</source>
        <translation>另存于 {place}（{when}）</translation>
    </message>
    <message>
        <source>also in {place} as soon as it is there</source>
        <translation>{place} 出现时也会存一份</translation>
    </message>
    <message>
        <source>Choose a backup to see what has changed since.</source>
        <translation>选择一份备份，即可查看之后的更改。</translation>
    </message>
    <message>
        <source>{when}, compared with now</source>
        <translation>{when} 与现在比较</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose an older one.</source>
        <translation>这份备份已损坏。请选择较旧的一份。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比较中…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The backup opens in a window of its own.</source>
        <translation>备份会在另一个窗口中打开。</translation>
    </message>
    <message>
        <source>The backup is a file of its own now</source>
        <translation>备份已成为独立的文件</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开它</translation>
    </message>
    <message>
        <source>The file will be as it was: {when}. What is in it now is kept as a file beside it and stands in this list afterwards.</source>
        <translation>文件会回到 {when} 的状态。现有内容会另存为旁边的文件，之后也会列在这里。</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>要还原这份备份吗？</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Restore in place</source>
        <translation>还原至原处</translation>
    </message>
</context>
<context>
    <name>ReturnOffer</name>
    <message numerus="yes">
        <source>%n lead(s) untouched for long could go back to the pool.</source>
        <translation>
            <numerusform>有 %n 条久未接触的线索可退回公海。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>查看…</translation>
    </message>
</context>
<context>
    <name>ReturnTable</name>
    <message>
        <source>Channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Per lead</source>
        <translation>每条线索</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>投资回报率</translation>
    </message>
</context>
<context>
    <name>ReturnToPoolDialog</name>
    <message>
        <source>Give back to the pool</source>
        <translation>退回公海</translation>
    </message>
    <message numerus="yes">
        <source>Open leads that nobody has touched for %n day(s). Nobody owns them afterwards.</source>
        <translation>
            <numerusform>%n 天内无人接触的未结线索，退回后没有负责人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Last touched</source>
        <translation>最近接触</translation>
    </message>
    <message>
        <source>Leads that would go back</source>
        <translation>将退回的线索</translation>
    </message>
    <message>
        <source>{count} leads would go back to the pool</source>
        <translation>{count} 条线索将退回公海</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>只列出前 {count} 条。</translation>
    </message>
</context>
<context>
    <name>Rivalry</name>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Lost to them</source>
        <translation>输给对方</translation>
    </message>
    <message>
        <source>Lost otherwise</source>
        <translation>他因输单</translation>
    </message>
    <message>
        <source>no deal has ended yet</source>
        <translation>还没有关闭的商机</translation>
    </message>
    <message>
        <source>{won} of {ended} ended deals</source>
        <translation>已关闭 {ended} 单中的 {won} 单</translation>
    </message>
    <message>
        <source>too few to say more</source>
        <translation>数量太少，无法推断</translation>
    </message>
    <message>
        <source>Won against them</source>
        <translation>赢过对方</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>赢单率</translation>
    </message>
    <message>
        <source>(not recorded)</source>
        <translation>（未记录）</translation>
    </message>
    <message>
        <source>theirs {price}</source>
        <translation>对方报价 {price}</translation>
    </message>
</context>
<context>
    <name>RivalryContent</name>
    <message>
        <source>Not met in any deal yet. Competitors are named on the page of a deal.</source>
        <translation>还没有在商机中遇到过。可在商机页面添加竞争对手。</translation>
    </message>
    <message>
        <source>BY STAGE</source>
        <translation>按阶段</translation>
    </message>
    <message>
        <source>MET IN DEALS · {count}</source>
        <translation>遇到的商机 · {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest {count} are listed; all are counted.</source>
        <translation>只列出最新的 {count} 个，数字包含全部。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Lost to them</source>
        <translation>输给对方</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>RowsDialog</name>
    <message>
        <source>Row by row</source>
        <translation>逐行查看</translation>
    </message>
    <message>
        <source>Looking at every row…</source>
        <translation>正在逐行检查…</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的各行</translation>
    </message>
    <message>
        <source>Double-click a cell, or press F2, to write in it: the file itself stays as it is.</source>
        <translation>双击单元格或按 F2 即可修改；原文件不会改变。</translation>
    </message>
    <message>
        <source>Leave rows out</source>
        <translation>不导入这些行</translation>
    </message>
    <message>
        <source>Take these changes</source>
        <translation>采用这些修改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Fill empty fields</source>
        <translation>填补空白字段</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两条都保留</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Of each sort the first {count} rows are shown; all are counted.</source>
        <translation>每种结果只显示前 {count} 行，数量则包含全部。</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Stop the import</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>You can go on working meanwhile.</source>
        <translation>这段时间您可以继续工作。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Imported into {kinds}</source>
        <translation>已导入{kinds}</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>未导入任何数据</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>没有任何变更</translation>
    </message>
    <message>
        <source>The rows with errors are not written: anybody could read them beside the encrypted file.</source>
        <translation>有错误的行未写成文件：放在加密文件旁，任何人都能读取。</translation>
    </message>
    <message>
        <source>The rows with errors are in {file}. Mend them there and import that file.</source>
        <translation>有错误的数据已保存到 {file}。请在其中修正后再导入。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>正在撤销这次导入…</translation>
    </message>
    <message>
        <source>Not undone: everything imported is still there.</source>
        <translation>没有撤销：导入的数据都还在。</translation>
    </message>
    <message>
        <source>The import was undone</source>
        <translation>已撤销这次导入</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>一切已恢复原状。</translation>
    </message>
</context>
<context>
    <name>SavePaper</name>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
</context>
<context>
    <name>ScorePopover</name>
    <message>
        <source>Score {score}</source>
        <translation>评分 {score}</translation>
    </message>
    <message>
        <source>No rule gives points yet. The rules are under Tools › Our office.</source>
        <translation>目前没有规则给分。规则在“工具 › 公司设置”。</translation>
    </message>
    <message>
        <source>Sum {sum}; a score lies between 0 and 100.</source>
        <translation>合计 {sum}；评分介于 0 到 100。</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>Channel: {name}</source>
        <translation>来源渠道：{name}</translation>
    </message>
    <message>
        <source>Estimated amount from {amount}</source>
        <translation>预估金额达 {amount}</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message numerus="yes">
        <source>{kind} in the last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天的{kind}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at most</source>
        <translation>
            <numerusform>最多 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {most}</source>
        <translation>{what}，{most}</translation>
    </message>
    <message>
        <source>{what}: {times} × {points}</source>
        <translation>{what}：{times} × {points}</translation>
    </message>
</context>
<context>
    <name>SearchableList</name>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配的项</translation>
    </message>
</context>
<context>
    <name>SelectionPanel</name>
    <message>
        <source>Set a field…</source>
        <translation>批量设置字段…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>SeveralEditor</name>
    <message>
        <source>Choose from the list</source>
        <translation>从列表中选择</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>ShareOut</name>
    <message>
        <source>Assign to</source>
        <translation>分配给</translation>
    </message>
    <message>
        <source>Several people get even shares.</source>
        <translation>选择多人时平均分配。</translation>
    </message>
    <message>
        <source>By the rules of their channels</source>
        <translation>按来源渠道的规则</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>How is this computed?</source>
        <translation>这是怎么算的？</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Save as table (CSV)…</source>
        <translation>存为表格（CSV）…</translation>
    </message>
    <message>
        <source>Save as workbook (XLSX)…</source>
        <translation>存为工作簿（XLSX）…</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>已复制表格</translation>
    </message>
</context>
<context>
    <name>SheetMenu</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>SheetPasting</name>
    <message>
        <source>That is too much to paste. Import it as a file instead.</source>
        <translation>粘贴的数据太多，请改用文件导入。</translation>
    </message>
    <message>
        <source>Nothing was changed: the rows say so already.</source>
        <translation>没有任何更改：内容原本就是这样。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) pasted</source>
        <translation>
            <numerusform>已粘贴 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was pasted. {message}</source>
        <translation>未粘贴任何数据。{message}</translation>
    </message>
    <message>
        <source>Nothing was pasted. Row {row}, {field}: {message}</source>
        <translation>未粘贴任何数据。第 {row} 行，{field}：{message}</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Tables and records</source>
        <translation>表格与记录</translation>
    </message>
    <message>
        <source>Change the cell</source>
        <translation>修改单元格</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select everything that the list matches</source>
        <translation>选择列表中所有数据</translation>
    </message>
    <message>
        <source>Copy for a spreadsheet</source>
        <translation>复制到电子表格</translation>
    </message>
    <message>
        <source>Filter the list by words</source>
        <translation>按文字筛选列表</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一条记录</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一条记录</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>记录通话</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>记录会议</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>打开右键菜单</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页面</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页面</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>销售看板</translation>
    </message>
    <message>
        <source>Choose a card</source>
        <translation>选择卡片</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Move the card to the next stage</source>
        <translation>把卡片移到下一阶段</translation>
    </message>
    <message>
        <source>Move the card to the stage before</source>
        <translation>把卡片移到上一阶段</translation>
    </message>
    <message>
        <source>Move the card up or down</source>
        <translation>上下移动卡片</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>打开卡片</translation>
    </message>
</context>
<context>
    <name>SideForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>SortChip</name>
    <message>
        <source>Sorted by {field}</source>
        <translation>按{field}排序</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>其他字段</translation>
    </message>
</context>
<context>
    <name>SpendDialog</name>
    <message>
        <source>Spend is spread evenly over its days. Without a channel of its own, spend on a campaign counts for the campaign&apos;s channel.</source>
        <translation>投入会平均分摊到期间内的每一天。未选来源渠道时，营销活动的投入会计入该活动的来源渠道。</translation>
    </message>
    <message>
        <source>By month…</source>
        <translation>按月…</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>Recorded spend</source>
        <translation>已记录的投入</translation>
    </message>
    <message>
        <source>No spend recorded yet.</source>
        <translation>还没有投入记录。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>SpendForm</name>
    <message>
        <source>New spend</source>
        <translation>新建投入</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change spend</source>
        <translation>修改投入</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>Choose a channel or a campaign.</source>
        <translation>请选择来源渠道或营销活动。</translation>
    </message>
    <message>
        <source>Choose the channel of the new campaign.</source>
        <translation>请选择新营销活动的来源渠道。</translation>
    </message>
</context>
<context>
    <name>SpendGridDialog</name>
    <message>
        <source>Spend by month</source>
        <translation>每月投入</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Type or paste amounts; Delete empties a month.</source>
        <translation>直接输入或粘贴金额；按 Delete 清空该月。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SpendGridModel</name>
    <message>
        <source>Several entries, or one over other days: change them in the list of spend.</source>
        <translation>有多笔投入，或期间不是整月：请在投入列表中修改。</translation>
    </message>
    <message>
        <source>{place}, {month}: {problem}</source>
        <translation>{place}，{month}：{problem}</translation>
    </message>
    <message>
        <source>What was copied does not fit from this cell on. Nothing was taken.</source>
        <translation>复制的内容从这一格起放不下，没有粘贴任何数据。</translation>
    </message>
</context>
<context>
    <name>StageNotes</name>
    <message>
        <source>&lt; 1 d</source>
        <translation>&lt; 1 天</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in this stage for %n day(s), longer than usual</source>
        <translation>
            <numerusform>在此阶段已 %n 天，比平时久</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>since {day}: {days}</source>
        <translation>{day} 起：{days}</translation>
    </message>
    <message>
        <source>{first} – {last}: {days}</source>
        <translation>{first} – {last}：{days}</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>历时 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageOddsPanel</name>
    <message>
        <source>Use own history as probability</source>
        <translation>以自己的历史作为赢单概率</translation>
    </message>
    <message>
        <source>Won deals of those that ever stood in the stage and have ended. One undo takes it back.</source>
        <translation>曾位于该阶段且已结束的商机中赢单的比例。一次撤销即可还原。</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>{stage}: {before} → {after} ({won} of {ended})</source>
        <translation>{stage}：{before} → {after}（{ended} 件中的 {won} 件）</translation>
    </message>
    <message>
        <source>Use these probabilities…</source>
        <translation>采用这些概率…</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>{stage} · {pipeline}</source>
        <translation>{stage} · {pipeline}</translation>
    </message>
</context>
<context>
    <name>StandingPart</name>
    <message>
        <source>Won</source>
        <translation>已赢单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message numerus="yes">
        <source>%n deals</source>
        <translation>
            <numerusform>%n 个商机</numerusform>
        </translation>
    </message>
    <message>
        <source>with daughters {sum}</source>
        <translation>含子公司 {sum}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Completeness {percent}</source>
        <translation>完整度 {percent}</translation>
    </message>
    <message>
        <source>{filled} of {total}</source>
        <translation>{filled} / {total} 项</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>尚缺：</translation>
    </message>
    <message>
        <source>Fill in {field}</source>
        <translation>填写{field}</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>集团</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The group is larger: not all of it is shown, nor counted in the sums.</source>
        <translation>集团规模更大：未全部显示，也未全部计入合计。</translation>
    </message>
    <message>
        <source>won {won} · open {open}</source>
        <translation>赢单 {won} · 进行中 {open}</translation>
    </message>
</context>
<context>
    <name>StartPlaybookPanel</name>
    <message>
        <source>Start a playbook</source>
        <translation>开始跟进流程</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No playbook is in use. They are kept in the lists of the office.</source>
        <translation>没有使用中的跟进流程，可在办公室列表中维护。</translation>
    </message>
    <message>
        <source>It has no steps yet.</source>
        <translation>还没有步骤。</translation>
    </message>
    <message>
        <source>Counted from: {day}</source>
        <translation>起算日：{day}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Staying</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close and go on importing</source>
        <translation>关闭并继续导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message>
        <source>converted at the rates of their days</source>
        <translation>已按各自日期的汇率换算</translation>
    </message>
    <message numerus="yes">
        <source>%Ln amount(s) in {currencies} have no rate on their day and stand beside the sums.</source>
        <translation>
            <numerusform>{currencies} 有 %Ln 笔金额在当日没有汇率，另列在合计旁。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwatchEditor</name>
    <message>
        <source>Colour {number}</source>
        <translation>颜色 {number}</translation>
    </message>
</context>
<context>
    <name>TablePaper</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableSaving</name>
    <message>
        <source>Stop the export</source>
        <translation>停止导出</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export (Excel, CSV, vCard)…</source>
        <translation>导出（Excel、CSV、vCard）…</translation>
    </message>
    <message numerus="yes">
        <source>Saved {count} records as {file}</source>
        <translation>
            <numerusform>已将 {count} 条数据存为 {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} were left out: they do not want to be contacted.</source>
        <translation>
            <numerusform>略过 {count} 条：这些人表示请勿联系。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them do not want to be contacted.</source>
        <translation>
            <numerusform>其中 {count} 条不愿被联系。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>导出已停止，没有写入文件。</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>New tag “{name}”</source>
        <translation>新建标签“{name}”</translation>
    </message>
    <message>
        <source>(deleted tag)</source>
        <translation>（已删除的标签）</translation>
    </message>
</context>
<context>
    <name>TagsPanel</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Find a tag or type a new one</source>
        <translation>搜索标签或输入新的</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>TargetsPanel</name>
    <message>
        <source>Targets of {month} ({currency})</source>
        <translation>{month} 目标（{currency}）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“{text}” is no amount.</source>
        <translation>“{text}”不是金额。</translation>
    </message>
    <message>
        <source>Set targets…</source>
        <translation>设定目标…</translation>
    </message>
</context>
<context>
    <name>TextForm</name>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>完全等于</translation>
    </message>
    <message>
        <source>is not exactly</source>
        <translation>不等于</translation>
    </message>
</context>
<context>
    <name>TicksForm</name>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>TicksPopover</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>TiesPart</name>
    <message>
        <source>Actions for {name}</source>
        <translation>“{name}”的操作</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>移除关联</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>no date set</source>
        <translation>未设置日期</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>明天到期</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>with {people}</source>
        <translation>与 {people}</translation>
    </message>
    <message>
        <source>Changed: {fields}</source>
        <translation>已修改：{fields}</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已创建</translation>
    </message>
</context>
<context>
    <name>TimelinePart</name>
    <message>
        <source>The draft is kept. It is there when you begin the next entry here.</source>
        <translation>草稿已保留，下次在此添加时会再出现。</translation>
    </message>
    <message>
        <source>TIMELINE</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>记录通话</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>记录会议</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>{name} ({keys})</source>
        <translation>{name} ({keys})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older entry(s)</source>
        <translation>
            <numerusform>更早的 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>更早的记录</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>New activity</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>新建线索</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>Untouched for long</source>
        <translation>久未接触</translation>
    </message>
    <message>
        <source>Deals that stand still</source>
        <translation>停滞的商机</translation>
    </message>
    <message>
        <source>Deals closing soon</source>
        <translation>即将成交的商机</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>在列表中显示</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{count} 条中的 {shown} 条</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do today</source>
        <translation>
            <numerusform>今天有 %n 件事要做</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>今天没有到期的事项。</translation>
    </message>
    <message>
        <source>Nothing is planned for the next days.</source>
        <translation>未来几天没有安排。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>搜索全部数据…</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
</context>
<context>
    <name>TotalsStrip</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未收款</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>1–30 days late</source>
        <translation>逾期 1–30 天</translation>
    </message>
    <message>
        <source>31–60 days</source>
        <translation>31–60 天</translation>
    </message>
    <message>
        <source>61–90 days</source>
        <translation>61–90 天</translation>
    </message>
    <message>
        <source>Over 90 days</source>
        <translation>超过 90 天</translation>
    </message>
</context>
<context>
    <name>TreeForm</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Not now</source>
        <translation>稍后再说</translation>
    </message>
    <message>
        <source>Save as a new file…</source>
        <translation>另存为新文件…</translation>
    </message>
    <message>
        <source>The file is not in its place any more</source>
        <translation>文件已不在原处</translation>
    </message>
    <message>
        <source>All that was saved is still here and can be saved as a new file.</source>
        <translation>已保存的内容都还在，可以另存为新文件。</translation>
    </message>
    <message>
        <source>The file is in its place again. Work goes on.</source>
        <translation>文件已回到原处，可以继续工作。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>All backups…</source>
        <translation>所有备份…</translation>
    </message>
    <message>
        <source>Restore the newest backup</source>
        <translation>还原最新的备份</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>Nothing is written to it any more; what can be read can still be looked at.</source>
        <translation>已停止写入；仍可读取的内容可以继续查看。</translation>
    </message>
</context>
<context>
    <name>TypeAheadEditor</name>
    <message>
        <source>Choose an entry from the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
</context>
<context>
    <name>TypedNews</name>
    <message>
        <source>{field}: {text}</source>
        <translation>{field}：{text}</translation>
    </message>
</context>
<context>
    <name>Understood</name>
    <message>
        <source>New lead “{name}”</source>
        <translation>新建线索“{name}”</translation>
    </message>
    <message>
        <source>Nobody called “{name}” is in the file.</source>
        <translation>文件里没有“{name}”。</translation>
    </message>
    <message>
        <source>Several may be meant by “{name}”. Type more of the name to choose.</source>
        <translation>“{name}”可能指好几条记录，请输入更完整的名称来选择。</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) fit; type a name to choose.</source>
        <translation>
            <numerusform>另有 %n 条符合，输入名称即可选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>相关对象</translation>
    </message>
</context>
<context>
    <name>UnknownNames</name>
    <message numerus="yes">
        <source>%Ln not known yet</source>
        <translation>
            <numerusform>%Ln 项尚未创建</numerusform>
        </translation>
    </message>
    <message>
        <source>Create new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Do not take these rows</source>
        <translation>不导入这些行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>several of that name</source>
        <translation>有多条同名</translation>
    </message>
</context>
<context>
    <name>UnlockPart</name>
    <message>
        <source>Password, or recovery key</source>
        <translation>密码或恢复密钥</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Looking whether it fits…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Capitals are locked (Caps Lock).</source>
        <translation>大写锁定已打开（Caps Lock）。</translation>
    </message>
    <message numerus="yes">
        <source>Another try in %n second(s).</source>
        <translation>
            <numerusform>%n 秒后可再试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unmerging</name>
    <message>
        <source>Choose one record to take apart.</source>
        <translation>请选择一条要拆开的数据。</translation>
    </message>
</context>
<context>
    <name>UnplannedRow</name>
    <message>
        <source>Plan something (Space)</source>
        <translation>安排事项（空格键）</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) untouched</source>
        <translation>
            <numerusform>%n 天未接触</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsafePlace</name>
    <message>
        <source>Its folder is synchronised with other computers while you work.</source>
        <translation>所在文件夹会在您工作时与其他电脑同步。</translation>
    </message>
    <message>
        <source>It lies on a network drive.</source>
        <translation>文件位于网络驱动器上。</translation>
    </message>
    <message>
        <source>A data file can be damaged there. Move it to this computer and keep backups in that folder instead. The file that is there now stays as it is.</source>
        <translation>数据文件放在那里可能损坏。请把它移到这台电脑，并改在该文件夹存放备份。原处的文件会保持不变。</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>留在原处</translation>
    </message>
    <message>
        <source>Move to this computer</source>
        <translation>移到这台电脑</translation>
    </message>
    <message>
        <source>This place is not safe for the file</source>
        <translation>文件放在这里不安全</translation>
    </message>
</context>
<context>
    <name>UsesPart</name>
    <message>
        <source>Open deals: {open} · won: {won} · lost: {lost}</source>
        <translation>进行中的商机：{open} · 赢单：{won} · 输单：{lost}</translation>
    </message>
    <message>
        <source>USED IN</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Open deals with this product</source>
        <translation>使用此产品的进行中商机</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>the whole record</source>
        <translation>整条记录</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>不见了</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空白）</translation>
    </message>
</context>
<context>
    <name>ViewName</name>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ViewSaving</name>
    <message>
        <source>Save as a new view…</source>
        <translation>保存为新视图…</translation>
    </message>
    <message>
        <source>Save changes to “{name}”</source>
        <translation>保存对“{name}”的更改</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Pinned above the list</source>
        <translation>固定在列表上方</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>删除视图</translation>
    </message>
</context>
<context>
    <name>WaysPart</name>
    <message>
        <source>MORE WAYS TO REACH</source>
        <translation>其他联系方式</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a way to reach</source>
        <translation>添加联系方式</translation>
    </message>
    <message>
        <source>Actions for {value}</source>
        <translation>{value} 的操作</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Put first</source>
        <translation>设为首要</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>{expected} ({low} – {high})</source>
        <translation>{expected}（{low} – {high}）</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>假设分析…</translation>
    </message>
    <message>
        <source>Spend by month…</source>
        <translation>按月投入…</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Keep the sum: the others give or take the difference</source>
        <translation>总额不变：由其他渠道补足或吸收差额</translation>
    </message>
    <message>
        <source>What if: spend of the next quarter</source>
        <translation>假设分析：下一季度的投入</translation>
    </message>
    <message>
        <source>Not among them, because no spend is recorded: {channels}.</source>
        <translation>未列入（没有投入记录）：{channels}。</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Every channel is assumed to bring orders at its rate of the chosen period. Whether more money brings less and less is not known. In 80 of 100 cases a figure lies in its range.</source>
        <translation>假设每个渠道维持所选期间的成效；投入增加后成效是否递减并不可知。100 次中有 80 次，数字会落在范围内。</translation>
    </message>
    <message>
        <source>Spend on {channel}</source>
        <translation>{channel} 的投入</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>恢复原状</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>WhatPopover</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>A group of conditions</source>
        <translation>一组条件</translation>
    </message>
    <message>
        <source>{records} with…</source>
        <translation>{records}，且符合…</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
</context>
<context>
    <name>WhereTo</name>
    <message>
        <source>Deals go to</source>
        <translation>商机移到</translation>
    </message>
    <message>
        <source>Move the deals and delete</source>
        <translation>移动商机并删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>WholeOffice</name>
    <message>
        <source>Stop the export</source>
        <translation>停止导出</translation>
    </message>
    <message numerus="yes">
        <source>Everything is saved as {file}: {count} records</source>
        <translation>
            <numerusform>全部已存为 {file}：{count} 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>导出已停止，没有写入文件。</translation>
    </message>
</context>
<context>
    <name>WhoseChip</name>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Whose day: {name}</source>
        <translation>显示对象：{name}</translation>
    </message>
</context>
<context>
    <name>WhoseSwitch</name>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Some owners</source>
        <translation>部分负责人</translation>
    </message>
    <message>
        <source>Whose records: {name}</source>
        <translation>谁的记录：{name}</translation>
    </message>
</context>
<context>
    <name>WinDeal</name>
    <message>
        <source>“{title}” is not open any more.</source>
        <translation>“{title}”已不是进行中的商机。</translation>
    </message>
</context>
<context>
    <name>WindowDrops</name>
    <message>
        <source>Drop to keep the e-mail</source>
        <translation>松开即可保留这封邮件</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>松开即可导入</translation>
    </message>
    <message>
        <source>Drop to keep with this record</source>
        <translation>松开即可收进这条记录</translation>
    </message>
</context>
<context>
    <name>WonOffer</name>
    <message>
        <source>“{title}” is won, and its lead is not converted yet.</source>
        <translation>“{title}”已赢单，但其线索尚未转换。</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>转换…</translation>
    </message>
    <message>
        <source>Won: “{title}”.</source>
        <translation>赢单：“{title}”。</translation>
    </message>
    <message>
        <source>Create order</source>
        <translation>创建订单</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Photographs are not taken over yet; left out: {count}.</source>
        <translation>暂不支持导入照片；已略过：{count}。</translation>
    </message>
    <message>
        <source>Lists and groups of the address book are no persons; left out: {count}.</source>
        <translation>通讯录中的群组不是联系人；已略过：{count}。</translation>
    </message>
    <message>
        <source>“{value}” has no place in a record; left out: {count}.</source>
        <translation>记录中没有可存放“{value}”的字段；已略过：{count}。</translation>
    </message>
    <message>
        <source>{field}: further ones were left out: {count}.</source>
        <translation>{field}：其余的值未导入，共 {count} 个。</translation>
    </message>
    <message>
        <source>Row {number} changes {detail}</source>
        <translation>第 {number} 行会更新 {detail}</translation>
    </message>
    <message>
        <source>Row {number} says nothing new: {detail}</source>
        <translation>第 {number} 行没有新内容：{detail}</translation>
    </message>
    <message>
        <source>Row {number} is skipped: {detail}</source>
        <translation>第 {number} 行跳过：{detail}</translation>
    </message>
    <message>
        <source>Row {number} is not taken: {detail}</source>
        <translation>第 {number} 行不导入：{detail}</translation>
    </message>
    <message>
        <source>A dry run: nothing was changed.</source>
        <translation>试运行：没有更改任何数据。</translation>
    </message>
    <message>
        <source>Files of {kinds} cannot be imported. These can: {candidates}.</source>
        <translation>无法导入{kinds}的文件。可以导入的有：{candidates}。</translation>
    </message>
    <message>
        <source>“{value}” is not a date that can be understood.</source>
        <translation>看不懂日期“{value}”。</translation>
    </message>
    <message>
        <source>“{value}” can be read as two dates. Choose whether the day or the month comes first.</source>
        <translation>“{value}”可以读成两个日期，请选择日在前或月在前。</translation>
    </message>
    <message>
        <source>“{value}” has no year.</source>
        <translation>“{value}”没有年份。</translation>
    </message>
    <message>
        <source>{field}: a spreadsheet has lost digits of “{value}”. Look it up where the file comes from.</source>
        <translation>{field}：电子表格丢失了“{value}”的部分数字。请到文件的来源查明。</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number.</source>
        <translation>“{value}”不是整数。</translation>
    </message>
    <message>
        <source>“{value}” is not a number. Decimals are written like 1.5.</source>
        <translation>“{value}”不是数字。小数请写成 1.5 的形式。</translation>
    </message>
    <message>
        <source>“{value}” is not a per cent value.</source>
        <translation>“{value}”不是百分比。</translation>
    </message>
    <message>
        <source>“{value}” is not an amount that can be understood.</source>
        <translation>看不懂金额“{value}”。</translation>
    </message>
    <message>
        <source>“{value}” is neither yes nor no.</source>
        <translation>“{value}”不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>“{value}” is not a web address.</source>
        <translation>“{value}”不是网址。</translation>
    </message>
    <message>
        <source>The amount is written in {written}, but the currency of the row is {currency}.</source>
        <translation>金额写的是 {written}，但这一行的币种是 {currency}。</translation>
    </message>
    <message>
        <source>“{value}” can be read as two dates. Say how the file writes them: --dates dmy, mdy, ymd or roc.</source>
        <translation>“{value}”可以读成两个日期。请指明文件的写法：--dates dmy、mdy、ymd 或 roc。</translation>
    </message>
    <message>
        <source>“{value}” can be read as two numbers. Say which mark stands before the decimals: --decimal . or ,</source>
        <translation>“{value}”可以读成两个数字。请指明小数点的符号：--decimal . 或 ,</translation>
    </message>
    <message>
        <source>This row has {found} cells, but there are {expected} columns.</source>
        <translation>这一行有 {found} 格，但应有 {expected} 列。</translation>
    </message>
    <message>
        <source>Some characters cannot be read in the encoding {encoding}.</source>
        <translation>有些字符无法以 {encoding} 编码读取。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, near row {line}.</source>
        <translation>第 {line} 行附近有未结束的引号。</translation>
    </message>
    <message>
        <source>“{value}” was not found.</source>
        <translation>找不到“{value}”。</translation>
    </message>
    <message>
        <source>“{value}” fits several records.</source>
        <translation>“{value}”符合多条记录。</translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation>没有文件“{file}”。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read. {reason}</source>
        <translation>无法读取“{file}”。{reason}</translation>
    </message>
    <message>
        <source>“{file}” has no rows.</source>
        <translation>“{file}”没有数据。</translation>
    </message>
    <message>
        <source>“{file}” is damaged and cannot be read.</source>
        <translation>“{file}”已损坏，无法读取。</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password. Save a copy without one and import that.</source>
        <translation>“{file}”有密码保护。请另存一份没有密码的文件再导入。</translation>
    </message>
    <message>
        <source>“{file}” is too large to be read as a workbook. Save it as CSV and import that.</source>
        <translation>“{file}”太大，无法按工作簿读取。请另存为 CSV 再导入。</translation>
    </message>
    <message>
        <source>Reading “{file}” took too long. Save it as CSV and import that.</source>
        <translation>读取“{file}”耗时太久。请另存为 CSV 再导入。</translation>
    </message>
    <message>
        <source>“{file}” is not a table. Choose a CSV, XLSX, XLS or ODS file.</source>
        <translation>“{file}”不是表格。请选择 CSV、XLSX、XLS 或 ODS 文件。</translation>
    </message>
    <message>
        <source>Card {number} has no end: END:VCARD is missing.</source>
        <translation>第 {number} 张名片不完整：缺少 END:VCARD。</translation>
    </message>
    <message>
        <source>Line {line} of this entry cannot be understood.</source>
        <translation>此条目的第 {line} 行无法识别。</translation>
    </message>
    <message>
        <source>The file tells changes of a directory and not its entries (line {line}). Export the entries.</source>
        <translation>该文件记录的是目录的变更，而不是目录内容（第 {line} 行）。请改为导出目录内容。</translation>
    </message>
    <message>
        <source>“{file}” has no such sheet.</source>
        <translation>“{file}”没有这个工作表。</translation>
    </message>
    <message>
        <source>Line {line} is far too long for a table.</source>
        <translation>第 {line} 行太长，不像表格数据。</translation>
    </message>
    <message>
        <source>The file has {count} columns; at most {limit} can be read.</source>
        <translation>文件有 {count} 列，最多只能读取 {limit} 列。</translation>
    </message>
    <message>
        <source>Row {row} is empty: it holds no headings.</source>
        <translation>第 {row} 行是空的，没有标题。</translation>
    </message>
    <message>
        <source>There is no encoding called “{encoding}”.</source>
        <translation>没有名为“{encoding}”的编码。</translation>
    </message>
    <message>
        <source>The encoding of “{file}” was not found. Choose it by hand.</source>
        <translation>无法判断“{file}”的编码，请手动选择。</translation>
    </message>
    <message>
        <source>The file “{file}” for rows with errors cannot be written. {reason}</source>
        <translation>无法写入存放错误数据的文件“{file}”。{reason}</translation>
    </message>
    <message>
        <source>The rows with errors would be written over “{file}” itself. Choose another file for them.</source>
        <translation>错误数据会覆盖“{file}”本身，请为它选择其他文件。</translation>
    </message>
    <message>
        <source>The record is there ({by}). Say what becomes of the row: skip, fill, overwrite or keep.</source>
        <translation>该记录已存在（{by}）。请指定这一行是跳过、填补空白、覆盖还是两条都保留：skip、fill、overwrite、keep。</translation>
    </message>
    <message>
        <source>{kinds} cannot be known by “{by}”.</source>
        <translation>{kinds}不能按“{by}”匹配。</translation>
    </message>
    <message>
        <source>The file&apos;s own currency is {currency} already; --currency is for new files.</source>
        <translation>这个文件的本位币已是 {currency}；--currency 只用于新文件。</translation>
    </message>
    <message>
        <source>No column was chosen for any field.</source>
        <translation>尚未为任何字段选择列。</translation>
    </message>
    <message>
        <source>The file has no column “{column}”.</source>
        <translation>文件里没有“{column}”列。</translation>
    </message>
    <message>
        <source>There is no field “{name}” that a file can fill.</source>
        <translation>没有可导入的字段“{name}”。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of it was kept.</source>
        <translation>已取消，未保留任何内容。</translation>
    </message>
    <message>
        <source>{field}: “{value}” cannot be understood here.</source>
        <translation>{field}：看不懂“{value}”。</translation>
    </message>
    <message>
        <source>{field}: “{value}” is too large.</source>
        <translation>{field}：“{value}”太大。</translation>
    </message>
    <message>
        <source>{field}: at most {limit} characters; this is {length}.</source>
        <translation>{field}：最多 {limit} 个字符，目前有 {length} 个。</translation>
    </message>
    <message>
        <source>“{value}” is not an email address.</source>
        <translation>“{value}”不是电子邮件地址。</translation>
    </message>
    <message>
        <source>“{value}” is not a phone number.</source>
        <translation>“{value}”不是电话号码。</translation>
    </message>
    <message>
        <source>“{value}” is not a currency code such as TWD or EUR.</source>
        <translation>“{value}”不是币种代码，例如 CNY 或 EUR。</translation>
    </message>
    <message>
        <source>A number from {least} to {most}.</source>
        <translation>请填 {least} 到 {most} 的数字。</translation>
    </message>
    <message>
        <source>A probability lies between 0 and 100 per cent.</source>
        <translation>概率必须在 0% 到 100% 之间。</translation>
    </message>
    <message>
        <source>{value} has more decimals than {currency} has.</source>
        <translation>{value} 的小数位数超过 {currency} 的位数。</translation>
    </message>
    <message>
        <source>“{value}” is not a tax such as 5% or GST 5% + QST 9.975%.</source>
        <translation>“{value}”不是税率。请输入如 5% 或 GST 5% + QST 9.975%。</translation>
    </message>
    <message>
        <source>“{value}” is not a discount such as 10% or 500.</source>
        <translation>“{value}”不是折扣。请输入如 10% 或 500。</translation>
    </message>
    <message>
        <source>{value} has more than {places} decimals.</source>
        <translation>{value} 的小数超过 {places} 位。</translation>
    </message>
    <message>
        <source>{currency} is the currency of the office itself: it needs no rate.</source>
        <translation>{currency} 是公司自己的币种，不需要汇率。</translation>
    </message>
    <message>
        <source>A rate has to be above 0.</source>
        <translation>汇率必须大于 0。</translation>
    </message>
    <message>
        <source>There is a rate for {currency} on {day} already. Change that one instead.</source>
        <translation>{day} 已有 {currency} 的汇率，请直接修改那一条。</translation>
    </message>
    <message>
        <source>A quantity is never below zero. For a deduction put the minus before the price.</source>
        <translation>数量不能小于零。若要扣减，请在单价前加负号。</translation>
    </message>
    <message>
        <source>The code “{value}” is that of another product.</source>
        <translation>代码“{value}”已属于另一个产品。</translation>
    </message>
    <message>
        <source>{field} cannot be below 0.</source>
        <translation>{field}不能小于 0。</translation>
    </message>
    <message>
        <source>“{title}” stands in lines of deals or orders, so it has to stay. Archive it instead.</source>
        <translation>“{title}”已用于商机或订单的明细，必须保留。请改为归档。</translation>
    </message>
    <message>
        <source>The amount of this deal is the sum of its lines. Change the lines instead.</source>
        <translation>该商机的金额是各条明细的合计。请修改明细。</translation>
    </message>
    <message>
        <source>The lines of this deal are in {currency}; a price in {value} does not fit among them.</source>
        <translation>该商机的明细以 {currency} 计价，不能放入 {value} 的单价。</translation>
    </message>
    <message>
        <source>A discount of {value} is more than the whole line.</source>
        <translation>折扣 {value} 超过整行明细的金额。</translation>
    </message>
    <message>
        <source>“{title}” is archived: it is not sold any more. Choose another product or type a text.</source>
        <translation>“{title}”已归档，不再销售。请改选其他产品，或直接输入文字。</translation>
    </message>
    <message>
        <source>Changed 1 {kind} of “{title}”</source>
        <translation>已更改“{title}”的 1 条{kind}</translation>
    </message>
    <message>
        <source>Moved 1 {kind} of “{title}”</source>
        <translation>已移动“{title}”的 1 条{kind}</translation>
    </message>
    <message>
        <source>Changed {count} {kinds} of “{title}”</source>
        <translation>已更改“{title}”的 {count} 条{kinds}</translation>
    </message>
    <message>
        <source>Moved {count} {kinds} of “{title}”</source>
        <translation>已移动“{title}”的 {count} 条{kinds}</translation>
    </message>
    <message>
        <source>Per lead</source>
        <translation>每条线索</translation>
    </message>
    <message>
        <source>Per qualified lead</source>
        <translation>每条合格线索</translation>
    </message>
    <message>
        <source>Per deal</source>
        <translation>每个商机</translation>
    </message>
    <message>
        <source>Per won deal</source>
        <translation>每笔赢单</translation>
    </message>
    <message>
        <source>Return on spend</source>
        <translation>投入产出比</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>所有营销活动</translation>
    </message>
    <message>
        <source>{value} lies outside the years 1900 to 2200.</source>
        <translation>{value} 不在 1900 到 2200 年之间。</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not one of the choices.</source>
        <translation>{field}：“{value}”不在选项中。</translation>
    </message>
    <message>
        <source>{field} must not be empty.</source>
        <translation>{field}不能为空。</translation>
    </message>
    <message>
        <source>At least one of these is needed: {fields}.</source>
        <translation>至少需要填写其中一项：{fields}。</translation>
    </message>
    <message>
        <source>There is no field “{value}”.</source>
        <translation>没有字段“{value}”。</translation>
    </message>
    <message>
        <source>{field} is kept by the program and cannot be typed.</source>
        <translation>{field}由程序维护，无法输入。</translation>
    </message>
    <message>
        <source>{field}: what it points at is gone. Choose again.</source>
        <translation>{field}：所指的记录已不存在，请重新选择。</translation>
    </message>
    <message>
        <source>Say why the lead is unqualified.</source>
        <translation>请说明线索不合格的原因。</translation>
    </message>
    <message>
        <source>A lead cannot be set to converted by hand. Convert it instead: it becomes an account, a contact and an opportunity.</source>
        <translation>线索不能手动设为已转换。请改用“转换”：它会成为客户、联系人和商机。</translation>
    </message>
    <message>
        <source>“{title}” would stand above itself. Choose another parent account.</source>
        <translation>“{title}”会成为自己的上级客户，请选择其他上级客户。</translation>
    </message>
    <message>
        <source>“{title}” belongs to {who} meanwhile. Nothing was claimed.</source>
        <translation>“{title}”现在已属于 {who}。没有认领任何项目。</translation>
    </message>
    <message>
        <source>There is no user in this file to own this.</source>
        <translation>这个文件里没有用户可以作为负责人。</translation>
    </message>
    <message>
        <source>One of the people chosen is not in the list of users.</source>
        <translation>所选人员之一不在用户列表中。</translation>
    </message>
    <message>
        <source>{who} does not work here any more. Nothing was assigned.</source>
        <translation>{who} 已不在这里工作。没有分配任何项目。</translation>
    </message>
    <message>
        <source>The office has no rule by which leads go back. Say after how many days: --days 60.</source>
        <translation>尚未设定线索退回的规则。请指定天数：--days 60。</translation>
    </message>
    <message>
        <source>No assignment rule fits: they are for records without an owner, by their channel. Nothing was assigned.</source>
        <translation>没有适用的分配规则：规则按来源渠道应用于没有负责人的项目。没有分配任何项目。</translation>
    </message>
    <message>
        <source>You work in this file as “{title}”, so this user has to stay. Nothing was deleted.</source>
        <translation>您正以“{title}”的身份使用这个文件，因此必须保留这位用户。没有删除任何内容。</translation>
    </message>
    <message>
        <source>The program keeps this by itself; it cannot be made or changed by hand.</source>
        <translation>这项内容由程序自行维护，不能手动新建或修改。</translation>
    </message>
    <message>
        <source>Say why the deal was lost.</source>
        <translation>请说明输单的原因。</translation>
    </message>
    <message>
        <source>There is an entry called “{value}” already, perhaps an archived one. Choose another name.</source>
        <translation>已经有名为“{value}”的条目，可能已归档。请换一个名称。</translation>
    </message>
    <message>
        <source>Deals still stand in “{stage_name}”: {count}. Nothing was deleted. Say which stage they go to.</source>
        <translation>“{stage_name}”还有 {count} 个商机，没有删除任何内容。请指定要移到哪个阶段。</translation>
    </message>
    <message>
        <source>One open stage has to stay, for new deals.</source>
        <translation>至少要保留一个进行中的阶段，供新商机使用。</translation>
    </message>
    <message>
        <source>The pipeline has no open stage for new deals.</source>
        <translation>这个销售看板没有可供新商机使用的进行中阶段。</translation>
    </message>
    <message>
        <source>Deals stand in “{stage_name}”: {count}. Move them to another stage before you change what it stands for.</source>
        <translation>“{stage_name}”里有 {count} 条商机。请先把商机移到其他阶段，再更改这个阶段的类型。</translation>
    </message>
    <message>
        <source>The pipeline still has stages, such as “{stage_name}”. Nothing was deleted.</source>
        <translation>这个销售看板还有阶段，例如“{stage_name}”，没有删除任何内容。</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Competitor name</source>
        <translation>竞争对手名称</translation>
    </message>
    <message>
        <source>Competitor in a deal</source>
        <translation>商机中的竞争对手</translation>
    </message>
    <message>
        <source>competitor in a deal</source>
        <translation>商机中的竞争对手</translation>
    </message>
    <message>
        <source>competitors in deals</source>
        <translation>商机中的竞争对手</translation>
    </message>
    <message>
        <source>Their price</source>
        <translation>对方报价</translation>
    </message>
    <message>
        <source>Weaker than we are</source>
        <translation>弱于我们</translation>
    </message>
    <message>
        <source>Level with us</source>
        <translation>旗鼓相当</translation>
    </message>
    <message>
        <source>Stronger than we are</source>
        <translation>强于我们</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>In the race</source>
        <translation>竞争中</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>Won the deal</source>
        <translation>对方赢单</translation>
    </message>
    <message>
        <source>Did not win</source>
        <translation>对方未赢单</translation>
    </message>
    <message>
        <source>The closing date lies in the future.</source>
        <translation>关闭日期不能晚于今天。</translation>
    </message>
    <message>
        <source>A deal that was won or lost needs its closing date. To reopen it, move it to another stage.</source>
        <translation>已赢单或输单的商机必须有关闭日期。如需重新打开，请移到其他阶段。</translation>
    </message>
    <message>
        <source>This deal is still open. Move it to Won or Lost to give it a closing date.</source>
        <translation>这个商机尚未关闭。移到“赢单”或“输单”后，才能填写关闭日期。</translation>
    </message>
    <message>
        <source>{field}: only a lost deal has this.</source>
        <translation>{field}：只有输单的商机才能填写。</translation>
    </message>
    <message>
        <source>This competitor is in the deal already. Nothing was added.</source>
        <translation>这个竞争对手已在商机中，没有添加任何内容。</translation>
    </message>
    <message>
        <source>The deal was lost to “{entry_name}”. Correct the loss first; nothing was changed.</source>
        <translation>这个商机输给了“{entry_name}”。请先更正输单记录；没有更改任何内容。</translation>
    </message>
    <message>
        <source>{field}: only a deal that was won or lost has this.</source>
        <translation>{field}：只有已关闭的商机才有。</translation>
    </message>
    <message>
        <source>A deal in “{stage_name}” needs these to be filled in: {fields}.</source>
        <translation>处于“{stage_name}”的商机必须填写：{fields}。</translation>
    </message>
    <message>
        <source>“{stage_name}” was taken off the board meanwhile. Nothing was moved.</source>
        <translation>“{stage_name}”已不在看板上，没有移动任何内容。</translation>
    </message>
    <message>
        <source>Deals of “{stage_name}” can go only to a stage that means the same: open, won or lost.</source>
        <translation>“{stage_name}”的商机只能移到含义相同的阶段：进行中、赢单或输单。</translation>
    </message>
    <message>
        <source>Choose another stage for the deals.</source>
        <translation>请为商机选择另一个阶段。</translation>
    </message>
    <message>
        <source>Choose another pipeline for the deals.</source>
        <translation>请为商机选择另一个销售看板。</translation>
    </message>
    <message>
        <source>Deals still stand in “{pipeline_name}”: {count}. Say which pipeline they go to.</source>
        <translation>“{pipeline_name}”还有 {count} 个商机。请指定要移到哪个销售看板。</translation>
    </message>
    <message>
        <source>{value} is for these alone: {candidates}.</source>
        <translation>{value} 只适用于：{candidates}。</translation>
    </message>
    <message>
        <source>{field}: a price is never below zero.</source>
        <translation>{field}：价格不会小于零。</translation>
    </message>
    <message>
        <source>One pipeline has to stay, for new deals.</source>
        <translation>必须保留一个销售看板，供新商机使用。</translation>
    </message>
    <message>
        <source>Deals are open in this pipeline. Move them first, or delete the pipeline: it asks where they go.</source>
        <translation>这个看板还有进行中的商机。请先移走，或删除这个看板，届时会询问要移到哪里。</translation>
    </message>
    <message>
        <source>Took “{stage_name}” off its board</source>
        <translation>已将“{stage_name}”移出看板</translation>
    </message>
    <message>
        <source>Took “{stage_name}” off its board; its deals went to “{into_name}”: {deals}</source>
        <translation>已将“{stage_name}”移出看板；{deals} 个商机移到“{into_name}”</translation>
    </message>
    <message>
        <source>New pipeline “{title}”</source>
        <translation>新建销售看板“{title}”</translation>
    </message>
    <message>
        <source>Took the pipeline “{pipeline_name}” out of use</source>
        <translation>已停用销售看板“{pipeline_name}”</translation>
    </message>
    <message>
        <source>Took the pipeline “{pipeline_name}” out of use; its deals went to “{into_name}”: {deals}</source>
        <translation>已停用销售看板“{pipeline_name}”；{deals} 个商机移到“{into_name}”</translation>
    </message>
    <message>
        <source>Met in deals</source>
        <translation>遇到的商机</translation>
    </message>
    <message>
        <source>Lost to them</source>
        <translation>输给对方</translation>
    </message>
    <message>
        <source>Lost otherwise</source>
        <translation>他因输单</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>赢单率</translation>
    </message>
    <message>
        <source>Amount lost to them</source>
        <translation>输给对方的金额</translation>
    </message>
    <message>
        <source>“{value}” is no rule by which days repeat. Nothing was changed.</source>
        <translation>“{value}”不是可用的重复规则，未做任何更改。</translation>
    </message>
    <message>
        <source>“{title}” was marked as done meanwhile. Nothing was changed.</source>
        <translation>“{title}”已被标记为完成，未做任何更改。</translation>
    </message>
    <message>
        <source>This record was deleted meanwhile.</source>
        <translation>这条记录已被删除。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>尚未选择任何数据。</translation>
    </message>
    <message>
        <source>{field} was changed elsewhere meanwhile. Nothing was written; what you typed is kept.</source>
        <translation>{field}已在别处修改。这次没有写入，您输入的内容仍保留。</translation>
    </message>
    <message>
        <source>“{title}” was moved elsewhere meanwhile. Nothing was written.</source>
        <translation>“{title}”已在别处移动，这次没有写入。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Cannot be undone: {field} of “{title}” was changed since. Nothing was changed.</source>
        <translation>无法撤销：“{title}”的{field}之后又修改过。没有更改任何内容。</translation>
    </message>
    <message>
        <source>Cannot be undone: a record that it concerns was deleted since. Nothing was changed.</source>
        <translation>无法撤销：相关记录之后已被删除。没有更改任何内容。</translation>
    </message>
    <message>
        <source>Cannot be undone: the record is there already.</source>
        <translation>无法撤销：该记录已经存在。</translation>
    </message>
    <message>
        <source>Cannot be done: a record that it points at is gone. Nothing was changed.</source>
        <translation>无法执行：所指的记录已不存在。没有更改任何内容。</translation>
    </message>
    <message>
        <source>Name the data file with --db FILE.</source>
        <translation>请用 --db FILE 指定数据文件。</translation>
    </message>
    <message>
        <source>Name the file to import.</source>
        <translation>请指定要导入的文件。</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>范围的结束早于开始。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>{path} is not there any more. Nothing was made in its place. Was it moved or renamed?</source>
        <translation>{path} 已不在原处。没有在原处新建任何文件。是否移动或重命名过？</translation>
    </message>
    <message>
        <source>{path} was removed, renamed or replaced while it was open. Nothing is written until it is back, or until what is open is saved as a new file.</source>
        <translation>{path} 在打开期间被移走、改名或替换。文件回到原处，或把打开的内容另存为新文件之前，不会写入任何内容。</translation>
    </message>
    <message>
        <source>{path} is empty. Nothing was made in its place.</source>
        <translation>{path} 是空的。没有在原处新建任何文件。</translation>
    </message>
    <message>
        <source>{path} is not there any more, but its log {log} is, with the last work in it. Nothing was changed. Put the file back beside it.</source>
        <translation>{path} 已不在原处，但它的日志 {log} 还在，其中有最近的工作。没有更改任何内容。请把数据文件放回日志旁边。</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>没有文件夹 {path}。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>{path} holds a part (“{name}”) that this program never makes and that might change what you enter. Nothing in it was changed. Open a backup of it, or “repair” it on the command line, which leaves such parts out.</source>
        <translation>{path} 含有本程序从不创建的部分（“{name}”），可能会改动您输入的内容。文件没有任何更改。请打开它的备份，或在命令行用“repair”修复；修复时会略去这些部分。</translation>
    </message>
    <message>
        <source>{path} is not a file of this program. Nothing in it was changed.</source>
        <translation>{path} 不是本程序的文件。其中内容没有更改。</translation>
    </message>
    <message>
        <source>There is no screen to show the window on. Start the program on a desktop; its commands, listed by --help, need none.</source>
        <translation>找不到可以显示窗口的屏幕。请在桌面环境中启动程序；用 --help 可以列出不需要屏幕的命令。</translation>
    </message>
    <message>
        <source>{path} is damaged. Nothing in it was changed. Open the newest backup instead.</source>
        <translation>{path} 已损坏。其中内容没有更改。请改为打开最新的备份。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of this program. Nothing in it was changed. Update the program.</source>
        <translation>{path} 由较新版本的程序写入。其中内容没有更改。请更新程序。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Nothing was changed. Check its permissions or copy it elsewhere.</source>
        <translation>无法写入 {path}。没有更改任何内容。请检查权限，或复制到别处。</translation>
    </message>
    <message>
        <source>{path} cannot be written to in this place: it can only be read. Copy it elsewhere to work in it, or have its permissions changed.</source>
        <translation>{path} 所在位置无法写入：只能查看。如需使用，请复制到其他位置，或请管理员更改其权限。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written. Nothing was changed. Choose another folder.</source>
        <translation>无法写入文件夹 {path}。没有更改任何内容。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it is there.</source>
        <translation>无法打开文件。请确认文件存在。</translation>
    </message>
    <message>
        <source>Another program is writing to the file. Nothing was changed. Try again in a moment.</source>
        <translation>其他程序正在写入文件。没有更改任何内容。请稍后再试。</translation>
    </message>
    <message>
        <source>{path} is open in another window that does not answer. Close that window and try again.</source>
        <translation>{path} 已在另一个没有响应的窗口打开。请关闭该窗口再试。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of this step was written; all earlier work is safe. Free some space.</source>
        <translation>磁盘已满。这一步没有写入，之前的数据都安全。请释放一些空间。</translation>
    </message>
    <message>
        <source>The disk of {path} is full: the file can only be read. Free some space, then open it again.</source>
        <translation>{path} 所在的磁盘已满：文件只能查看。请腾出空间后重新打开。</translation>
    </message>
    <message>
        <source>The disk reports an error. Nothing of this step was written. Check the disk.</source>
        <translation>磁盘报告错误。这一步没有写入。请检查磁盘。</translation>
    </message>
    <message>
        <source>{path} cannot be replaced: another program has it open, or it is protected. Nothing was changed. Close it there, or choose another name.</source>
        <translation>无法替换 {path}：它正由其他程序打开，或受到保护。没有任何更改。请先在该程序中关闭它，或改用其他文件名。</translation>
    </message>
    <message>
        <source>{path} is a data file in use. Nothing was changed. Choose another name for the copy.</source>
        <translation>{path} 是正在使用的数据文件。没有更改任何内容。请为副本选择其他名称。</translation>
    </message>
    <message>
        <source>The copy could not be written to {path}. {reason}</source>
        <translation>无法将副本写入 {path}。{reason}</translation>
    </message>
    <message>
        <source>New {kind} “{title}”</source>
        <translation>新建{kind}“{title}”</translation>
    </message>
    <message>
        <source>Changed “{title}”: {fields}</source>
        <translation>修改“{title}”的{fields}</translation>
    </message>
    <message>
        <source>Changed 1 {kind}</source>
        <translation>已更改 1 条{kind}</translation>
    </message>
    <message>
        <source>“{title}” is put to {day}</source>
        <translation>“{title}”改到 {day}</translation>
    </message>
    <message>
        <source>“{title}” is put to {day} {clock}</source>
        <translation>“{title}”改到 {day} {clock}</translation>
    </message>
    <message>
        <source>Done: “{title}”. Next: “{following}”</source>
        <translation>完成“{title}”，下一项：“{following}”</translation>
    </message>
    <message>
        <source>Duplicated “{title}”</source>
        <translation>已创建“{title}”的副本</translation>
    </message>
    <message>
        <source>“{title}”: {value} comes first now</source>
        <translation>“{title}”：{value} 现为首要</translation>
    </message>
    <message>
        <source>Claimed “{title}”</source>
        <translation>已认领“{title}”</translation>
    </message>
    <message>
        <source>Gave “{title}” back to the pool</source>
        <translation>已将“{title}”退回公海</translation>
    </message>
    <message>
        <source>Assigned “{title}” to {who}</source>
        <translation>已将“{title}”分配给 {who}</translation>
    </message>
    <message>
        <source>Imported {file}: {counts}</source>
        <translation>导入 {file}：{counts}</translation>
    </message>
    <message>
        <source>Converted “{title}”</source>
        <translation>已转换“{title}”</translation>
    </message>
    <message>
        <source>Took back the conversion of “{title}”</source>
        <translation>已取消转换“{title}”</translation>
    </message>
    <message>
        <source>Done: “{title}”</source>
        <translation>完成“{title}”</translation>
    </message>
    <message>
        <source>Done: {kind}</source>
        <translation>完成{kind}</translation>
    </message>
    <message>
        <source>Open again: “{title}”</source>
        <translation>重新打开“{title}”</translation>
    </message>
    <message>
        <source>Open again: {kind}</source>
        <translation>重新打开{kind}</translation>
    </message>
    <message>
        <source>Changed {count} {kinds}: {fields}</source>
        <translation>修改 {count} 条{kinds}记录的{fields}</translation>
    </message>
    <message>
        <source>{count} {kinds} are put to {day}</source>
        <translation>{count} 项{kinds}改到 {day}</translation>
    </message>
    <message>
        <source>Changed {count} {kinds}</source>
        <translation>已更改 {count} 条{kinds}</translation>
    </message>
    <message>
        <source>Claimed {count} {kinds}</source>
        <translation>已认领 {count} 条{kinds}</translation>
    </message>
    <message>
        <source>Gave {count} {kinds} back to the pool</source>
        <translation>已将 {count} 条{kinds}退回公海</translation>
    </message>
    <message>
        <source>Assigned {count} {kinds} to {who}</source>
        <translation>已将 {count} 条{kinds}分配给 {who}</translation>
    </message>
    <message>
        <source>Converted {count} {kinds}</source>
        <translation>已转换 {count} 条{kinds}</translation>
    </message>
    <message>
        <source>Took back the conversion of {count} {kinds}</source>
        <translation>已取消转换 {count} 条{kinds}</translation>
    </message>
    <message>
        <source>Won or lost without a date in the file: {count}. They count as closed today.</source>
        <translation>文件里赢单或输单但没有日期的商机：{count} 条，以今天为结束日期。</translation>
    </message>
    <message>
        <source>New stages without a probability: {count}. They stand before Won and are left out of weighted sums until you set one.</source>
        <translation>新建的阶段没有设置概率：{count} 个。它们排在赢单之前，设置概率前不计入加权金额。</translation>
    </message>
    <message>
        <source>{field}: “{value}” is none of the choices and was kept in the notes ({count} rows).</source>
        <translation>{field}：“{value}”不是选项之一，已保留在备注中（{count} 行）。</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not one of the choices and was left out: {count}.</source>
        <translation>{field}：“{value}”不在选项之中，已略去：{count} 条。</translation>
    </message>
    <message>
        <source>{field}: values that cannot be taken stand in the notes: {count}.</source>
        <translation>{field}：无法采用的值已写入备注：{count}。</translation>
    </message>
    <message>
        <source>{field}: values that cannot be taken were left out: {count}.</source>
        <translation>{field}：无法采用的值已略去：{count}。</translation>
    </message>
    <message>
        <source>{field}: further ones stand beside the first one: {count}.</source>
        <translation>{field}：其余的列在第一个旁边：{count}。</translation>
    </message>
    <message>
        <source>{field}: further ones that no field takes stand in the notes: {count}.</source>
        <translation>{field}：字段放不下的其余内容记在说明里：{count} 个。</translation>
    </message>
    <message>
        <source>{field}: days without a year stand in the notes: {count}.</source>
        <translation>{field}：没有年份的日期记在说明里：{count} 条。</translation>
    </message>
    <message>
        <source>{field}: “{value}” seems to have lost a leading 0 in a spreadsheet: {count}. It is kept as it is.</source>
        <translation>{field}：“{value}”开头的 0 可能在电子表格里丢失了：{count} 条。数据照原样保留。</translation>
    </message>
    <message>
        <source>{field}: the check digit does not fit in {count}. They are kept as they are.</source>
        <translation>{field}：{count} 条的校验码不符，仍按原样保存。</translation>
    </message>
    <message>
        <source>{field}: names that fit none, several or the record itself were left out: {count}.</source>
        <translation>{field}：找不到、有多条同名或指向自己的名称已略去：{count} 条。</translation>
    </message>
    <message>
        <source>Cells that repeat the one above (同上, 〃): {count}. They were filled in.</source>
        <translation>写“同上”“〃”等的单元格：{count} 个，已填入上一行的值。</translation>
    </message>
    <message>
        <source>Rows that only add up the others: {count}. They were left out.</source>
        <translation>合计行：{count} 行，未导入。</translation>
    </message>
    <message>
        <source>“{value}” says yes or no and no day: it was read as {field} in {count} rows.</source>
        <translation>“{value}”只写是或否，没有日期：在 {count} 行中当作{field}读取。</translation>
    </message>
    <message>
        <source>Leads whose status has no date: {count}. They count “so far”, and in no window of days.</source>
        <translation>状态没有日期的线索：{count} 条。计入“至今”，不计入任何天数范围。</translation>
    </message>
    <message>
        <source>Dates are read with the day first.</source>
        <translation>日期按“日”在前读取。</translation>
    </message>
    <message>
        <source>Dates are read with the month first.</source>
        <translation>日期按“月”在前读取。</translation>
    </message>
    <message>
        <source>Dates are read with years of the Republic.</source>
        <translation>日期按民国纪年读取。</translation>
    </message>
    <message>
        <source>Numbers are read as 1,234.5.</source>
        <translation>数字按 1,234.5 的格式读取。</translation>
    </message>
    <message>
        <source>Numbers are read as 1.234,5.</source>
        <translation>数字按 1.234,5 的格式读取。</translation>
    </message>
    <message>
        <source>{field}: amounts are taken in the unit of “{value}”.</source>
        <translation>{field}：金额按“{value}”的单位换算。</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>删除“{title}”</translation>
    </message>
    <message>
        <source>“{entry_name}” is in use: {count}. Nothing was deleted. Archive it instead.</source>
        <translation>“{entry_name}”正在使用：{count} 条。未删除任何数据，可改为归档。</translation>
    </message>
    <message>
        <source>Cannot be undone: “{title}” ({kind}) has been linked to it since. Nothing was changed.</source>
        <translation>无法撤销：“{title}”（{kind}）之后已关联到这条数据。没有更改任何内容。</translation>
    </message>
    <message>
        <source>There is no room for {path}. Nothing of it was kept. Free some space or choose another disk.</source>
        <translation>空间不足，无法写入 {path}。没有留下任何部分。请腾出空间，或选择其他磁盘。</translation>
    </message>
    <message>
        <source>{path} could not be written. {reason}</source>
        <translation>无法写入 {path}。{reason}</translation>
    </message>
    <message>
        <source>There is a file {path} already. Nothing was changed. Choose another name.</source>
        <translation>已有文件 {path}。没有更改任何内容。请选择其他名称。</translation>
    </message>
    <message>
        <source>{path} is a data file or belongs to one. Nothing was changed. Choose another name.</source>
        <translation>{path} 是数据文件，或属于某个数据文件。没有更改任何内容。请选择其他名称。</translation>
    </message>
    <message>
        <source>{path} is a link to another place. Nothing was changed. Name the place itself.</source>
        <translation>{path} 是指向别处的链接。没有更改任何内容。请直接指定该位置。</translation>
    </message>
    <message>
        <source>{path} is a device or a pipe. Nothing was changed. Choose the name of a file.</source>
        <translation>{path} 是设备或管道。没有更改任何内容。请选择文件名称。</translation>
    </message>
    <message>
        <source>Moved “{title}” to {stage_name}</source>
        <translation>将“{title}”移至{stage_name}</translation>
    </message>
    <message>
        <source>Reordered “{title}”</source>
        <translation>调整“{title}”的顺序</translation>
    </message>
    <message>
        <source>Filled with demo data</source>
        <translation>填入演示数据</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>New entry: {kind}</source>
        <translation>新建{kind}</translation>
    </message>
    <message>
        <source>Changed {fields} ({kind})</source>
        <translation>修改{fields}（{kind}）</translation>
    </message>
    <message>
        <source>Deleted entry: {kind}</source>
        <translation>删除{kind}</translation>
    </message>
    <message>
        <source>Deleted {count} {kinds}</source>
        <translation>删除 {count} 条{kinds}记录</translation>
    </message>
    <message>
        <source>Deals dated before their lead: {count}. They are kept and count as won.</source>
        <translation>日期早于线索的商机：{count} 个。已保留并计为赢单。</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>新增 {count} 条</translation>
    </message>
    <message>
        <source>{count} updated</source>
        <translation>更新 {count} 条</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>未变更 {count} 条</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>跳过 {count} 条</translation>
    </message>
    <message>
        <source>{count} with errors</source>
        <translation>错误 {count} 条</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新数据</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Columns: {columns}</source>
        <translation>列：{columns}</translation>
    </message>
    <message>
        <source>Columns that are not imported: {columns}</source>
        <translation>未导入的列：{columns}</translation>
    </message>
    <message>
        <source>Read as {encoding}, cells divided by “{delimiter}”, headings in row {header}</source>
        <translation>以 {encoding} 读取，以“{delimiter}”分隔，标题在第 {header} 行</translation>
    </message>
    <message>
        <source>Read as an address book in {encoding}</source>
        <translation>按通讯录读取，编码为 {encoding}</translation>
    </message>
    <message>
        <source>Read from the sheet “{sheet}”, headings in row {header}.</source>
        <translation>读取工作表“{sheet}”，标题在第 {header} 行。</translation>
    </message>
    <message>
        <source>Other sheets were not read (--sheet): {sheets}</source>
        <translation>其他工作表未读取（--sheet）：{sheets}</translation>
    </message>
    <message>
        <source>Made beside them: {kinds}</source>
        <translation>一并新增：{kinds}</translation>
    </message>
    <message>
        <source>Rows with errors: {path}</source>
        <translation>有错误的数据：{path}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Too young</source>
        <translation>未满期</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 置信区间</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Of it repeat orders</source>
        <translation>其中再次订购</translation>
    </message>
    <message>
        <source>(not recorded)</source>
        <translation>（未记录）</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>所有来源渠道</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Note on need</source>
        <translation>需求说明</translation>
    </message>
    <message>
        <source>Note on intention</source>
        <translation>意向说明</translation>
    </message>
    <message>
        <source>Note on chance</source>
        <translation>机会说明</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>销售看板</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Loss reason</source>
        <translation>输单原因</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>spend</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>account</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>销售看板</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>loss reason</source>
        <translation>输单原因</translation>
    </message>
    <message>
        <source>users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>campaigns</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>spend entries</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>pipelines</source>
        <translation>销售看板</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>loss reasons</source>
        <translation>输单原因</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Opportunity name</source>
        <translation>商机名称</translation>
    </message>
    <message>
        <source>Account kind</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Activity kind</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Stage kind</source>
        <translation>阶段类型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Other email</source>
        <translation>其他电子邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Sort of email</source>
        <translation>邮箱类别</translation>
    </message>
    <message>
        <source>Sort of phone</source>
        <translation>电话类别</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Other contact</source>
        <translation>另一位联系人</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Billing address</source>
        <translation>账单地址</translation>
    </message>
    <message>
        <source>Shipping address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>员工人数</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason unqualified</source>
        <translation>不合格原因</translation>
    </message>
    <message>
        <source>Clear need</source>
        <translation>明确需求</translation>
    </message>
    <message>
        <source>Intention to buy</source>
        <translation>购买意向</translation>
    </message>
    <message>
        <source>Chance to buy</source>
        <translation>购买机会</translation>
    </message>
    <message>
        <source>Estimated amount</source>
        <translation>预估金额</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Points for</source>
        <translation>给分依据</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In the last days</source>
        <translation>近几天内</translation>
    </message>
    <message>
        <source>Counted at most</source>
        <translation>最多计次</translation>
    </message>
    <message>
        <source>At the hour</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>跟进流程</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计成交</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>关闭日期</translation>
    </message>
    <message>
        <source>First won on</source>
        <translation>首次赢单日期</translation>
    </message>
    <message>
        <source>In stage since</source>
        <translation>进入阶段时间</translation>
    </message>
    <message>
        <source>Lost to</source>
        <translation>输给</translation>
    </message>
    <message>
        <source>Notes on the end</source>
        <translation>关闭备注</translation>
    </message>
    <message>
        <source>Needed to enter</source>
        <translation>进入前必填</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>优势</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>劣势</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>相对位置</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>下次跟进</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>原始内容</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>First contacted</source>
        <translation>首次联系</translation>
    </message>
    <message>
        <source>Qualified on</source>
        <translation>合格时间</translation>
    </message>
    <message>
        <source>Converted on</source>
        <translation>转换时间</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>合并至</translation>
    </message>
    <message>
        <source>Parent account</source>
        <translation>上级客户</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>排列位置</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Primary contact</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建的记录</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Expected revenue</source>
        <translation>预期收入</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Base currency</source>
        <translation>本位币</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进状况</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Calendar id</source>
        <translation>日历编号</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Stale after days</source>
        <translation>停滞天数</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>单价含税</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价格表</translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation>起订数量</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新线索</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>已转换</translation>
    </message>
    <message>
        <source>Unqualified</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>No need</source>
        <translation>没有需求</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>没有预算</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>非决策者</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>联系不上</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Works for a competitor</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Channel name</source>
        <translation>渠道名称</translation>
    </message>
    <message>
        <source>Campaign name</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>正式客户</translation>
    </message>
    <message>
        <source>Former customer</source>
        <translation>前客户</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>输单</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>产品代码</translation>
    </message>
    <message>
        <source>Price of a product</source>
        <translation>产品价格</translation>
    </message>
    <message>
        <source>price of a product</source>
        <translation>产品价格</translation>
    </message>
    <message>
        <source>prices of products</source>
        <translation>产品价格</translation>
    </message>
    <message>
        <source>Line of a deal</source>
        <translation>商机明细</translation>
    </message>
    <message>
        <source>line of a deal</source>
        <translation>商机明细</translation>
    </message>
    <message>
        <source>lines of deals</source>
        <translation>商机明细</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Assignment rule</source>
        <translation>分配规则</translation>
    </message>
    <message>
        <source>assignment rule</source>
        <translation>分配规则</translation>
    </message>
    <message>
        <source>assignment rules</source>
        <translation>分配规则</translation>
    </message>
    <message>
        <source>Score rule</source>
        <translation>评分规则</translation>
    </message>
    <message>
        <source>score rule</source>
        <translation>评分规则</translation>
    </message>
    <message>
        <source>score rules</source>
        <translation>评分规则</translation>
    </message>
    <message>
        <source>From the amount</source>
        <translation>金额达</translation>
    </message>
    <message>
        <source>Kind of activity</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>a field that is filled in</source>
        <translation>已填写的字段</translation>
    </message>
    <message>
        <source>a channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>an estimated amount</source>
        <translation>预估金额</translation>
    </message>
    <message>
        <source>each activity that is done</source>
        <translation>每项完成的活动</translation>
    </message>
    <message>
        <source>reason unqualified</source>
        <translation>不合格原因</translation>
    </message>
    <message>
        <source>reasons unqualified</source>
        <translation>不合格原因</translation>
    </message>
    <message>
        <source>Account’s person</source>
        <translation>客户的人员</translation>
    </message>
    <message>
        <source>account’s person</source>
        <translation>客户的人员</translation>
    </message>
    <message>
        <source>accounts’ people</source>
        <translation>客户的人员</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>participants</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>转化</translation>
    </message>
    <message>
        <source>conversions</source>
        <translation>转化</translation>
    </message>
    <message>
        <source>Change of stage</source>
        <translation>阶段变更</translation>
    </message>
    <message>
        <source>change of stage</source>
        <translation>阶段变更</translation>
    </message>
    <message>
        <source>changes of stage</source>
        <translation>阶段变更</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>View name</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Contact detail</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>contact detail</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>contact details</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>LINE</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>home</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>助理</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Opportunity’s person</source>
        <translation>商机的人员</translation>
    </message>
    <message>
        <source>opportunity’s person</source>
        <translation>商机的人员</translation>
    </message>
    <message>
        <source>opportunities’ people</source>
        <translation>商机的人员</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>决策者</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>影响者</translation>
    </message>
    <message>
        <source>Uses it</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation>把关者</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Trade fair</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>Marketing campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Website form</source>
        <translation>官网表单</translation>
    </message>
    <message>
        <source>Phone enquiry</source>
        <translation>电话咨询</translation>
    </message>
    <message>
        <source>Customer interview</source>
        <translation>客户访谈</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>老客户转介绍</translation>
    </message>
    <message>
        <source>Paid search</source>
        <translation>付费搜索</translation>
    </message>
    <message>
        <source>Organic search</source>
        <translation>自然搜索</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>社交媒体</translation>
    </message>
    <message>
        <source>Direct traffic</source>
        <translation>直接访问</translation>
    </message>
    <message>
        <source>Pipeline name</source>
        <translation>看板名称</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Stage name</source>
        <translation>阶段名称</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>产品咨询</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Solution review</source>
        <translation>方案评估</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>商务谈判</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Product does not fit</source>
        <translation>产品不符</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>No decision</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>Budget cut</source>
        <translation>预算取消</translation>
    </message>
    <message>
        <source>Lost contact</source>
        <translation>失去联系</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{before}, {clause}</source>
        <translation>{before}，{clause}</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>It concerns {names}. Nothing was changed.</source>
        <translation>涉及：{names}。未做任何更改。</translation>
    </message>
    <message>
        <source>It concerns {names} and {more} more. Nothing was changed.</source>
        <translation>涉及：{names} 等，另有 {more} 笔。未做任何更改。</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>{argument}: {problem}</source>
        <translation>{argument}：{problem}</translation>
    </message>
    <message>
        <source>“{text}” is not of the form FIELD=VALUE.</source>
        <translation>“{text}”不是 FIELD=VALUE 的格式。</translation>
    </message>
    <message>
        <source>“{text}” is not of the form FIELD:TEXT=VALUE.</source>
        <translation>“{text}”不符合 FIELD:TEXT=VALUE 的格式。</translation>
    </message>
    <message>
        <source>“{text}” is not a date of the form 2026-11-23.</source>
        <translation>“{text}”不是 2026-11-23 这种格式的日期。</translation>
    </message>
    <message>
        <source>“{text}” lies outside the years 1900 to 2200.</source>
        <translation>“{text}”不在 1900 年到 2200 年之间。</translation>
    </message>
    <message>
        <source>“{text}” is not the number of a row, nor 0 for none.</source>
        <translation>“{text}”不是行号，也不是代表没有标题的 0。</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number above zero.</source>
        <translation>“{text}”不是大于零的整数。</translation>
    </message>
    <message>
        <source>“{text}” is not the number of a record.</source>
        <translation>“{text}”不是记录的编号。</translation>
    </message>
    <message>
        <source>“{text}” is neither new, none or match, nor the number of a record.</source>
        <translation>“{text}”不是 new、none、match，也不是记录的编号。</translation>
    </message>
    <message>
        <source>{kind} {title} (new)</source>
        <translation>{kind} {title}（新）</translation>
    </message>
    <message>
        <source>{kind} {title} (was there already)</source>
        <translation>{kind} {title}（原已存在）</translation>
    </message>
    <message>
        <source>{count} of these do not want to be contacted: “Do not contact” says who.</source>
        <translation>其中 {count} 条不愿被联系：请看“请勿联系”一栏。</translation>
    </message>
    <message>
        <source>{count} were left out who do not want to be contacted; --include-do-not-contact writes them too.</source>
        <translation>略过 {count} 条请勿联系的记录；加上 --include-do-not-contact 会一并写出。</translation>
    </message>
    <message>
        <source>Nothing goes back.</source>
        <translation>没有要退回的线索。</translation>
    </message>
    <message>
        <source>Nothing here looks alike.</source>
        <translation>没有看起来相同的记录。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>找不到任何数据。</translation>
    </message>
    <message>
        <source>Nothing has these words in it. Similar:</source>
        <translation>没有含这些字的数据，相近的有：</translation>
    </message>
    <message>
        <source>Would be done, but was not: {what}</source>
        <translation>将会执行，但尚未执行：{what}</translation>
    </message>
    <message>
        <source>Nothing was different. Nothing was changed.</source>
        <translation>没有任何不同。未做任何更改。</translation>
    </message>
    <message>
        <source>Made from quote {number}.</source>
        <translation>根据报价单 {number} 生成。</translation>
    </message>
    <message>
        <source>{title}: paid {paid}, outstanding {outstanding}</source>
        <translation>{title}：已收 {paid}，未收 {outstanding}</translation>
    </message>
    <message>
        <source>Overpaid by {amount}, which is kept as credit.</source>
        <translation>多付 {amount}，留作余额。</translation>
    </message>
    <message>
        <source>Payments in another currency that lack an exchange rate and are not counted: {count}</source>
        <translation>缺汇率而未计入的外币收款：{count}</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Should close</source>
        <translation>预计成交</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有待办事项。</translation>
    </message>
    <message>
        <source>There is more than is listed here.</source>
        <translation>还有更多未列出。</translation>
    </message>
    <message>
        <source>not together with {argument}.</source>
        <translation>不能与 {argument} 同时使用。</translation>
    </message>
    <message>
        <source>“{text}” is not a currency code such as EUR.</source>
        <translation>“{text}”不是币种代码（例如 EUR）。</translation>
    </message>
    <message>
        <source>“{text}” is not one of these: {choices}.</source>
        <translation>“{text}”不在可选的项目中：{choices}。</translation>
    </message>
    <message>
        <source>This is missing: {arguments}.</source>
        <translation>缺少：{arguments}。</translation>
    </message>
    <message>
        <source>a value has to follow.</source>
        <translation>后面要有值。</translation>
    </message>
    <message>
        <source>This was not understood: {arguments}.</source>
        <translation>无法理解：{arguments}。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>With --force it is replaced.</source>
        <translation>加上 --force 会替换它。</translation>
    </message>
    <message>
        <source>Still readable: {parts}</source>
        <translation>仍可读取：{parts}</translation>
    </message>
    <message>
        <source>Its newest copy, of {when}: {path}</source>
        <translation>最新的备份（{when}）：{path}</translation>
    </message>
    <message>
        <source>To put it in place (the file is kept under another name): --db {path} restore {copy}</source>
        <translation>要放回原处（现有文件会改名保留）：--db {path} restore {copy}</translation>
    </message>
    <message>
        <source>Pages and indexes</source>
        <translation>页面与索引</translation>
    </message>
    <message>
        <source>Links between records</source>
        <translation>记录之间的关联</translation>
    </message>
    <message>
        <source>Numbers of records</source>
        <translation>记录编号</translation>
    </message>
    <message>
        <source>Indexes of some records</source>
        <translation>部分记录的索引</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Contents of files</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Values beside those of a backup</source>
        <translation>与备份对照的值</translation>
    </message>
    <message>
        <source>no backup to compare with</source>
        <translation>没有可对照的备份</translation>
    </message>
    <message>
        <source>To see them: --db {path} mend --dry-run. To take them from the backup: mend. To leave them as they are: mend --keep.</source>
        <translation>查看：--db {path} mend --dry-run。从备份取回：mend。保持现状：mend --keep。</translation>
    </message>
    <message>
        <source>The values are left as they are, and a new backup has them.</source>
        <translation>这些值保持现状，并已存入新的备份。</translation>
    </message>
    <message>
        <source>All values are as they were saved, as far as a backup tells.</source>
        <translation>就备份所知，所有的值都与保存时相同。</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>not looked at, because of what is damaged above</source>
        <translation>因上述损坏而未检查</translation>
    </message>
    <message>
        <source>The file lies on a network drive, where it can be damaged. Keep it on this computer and copies on the drive (backups --second FOLDER).</source>
        <translation>文件位于网络驱动器，可能因此损坏。请将文件放在这台电脑上，备份放到该驱动器（backups --second 文件夹）。</translation>
    </message>
    <message>
        <source>The file lies in a folder that is synchronised while it is written, where it can be damaged. Keep it elsewhere on this computer and copies in that folder (backups --second FOLDER).</source>
        <translation>文件位于会同步的文件夹，写入时可能损坏。请将文件放在这台电脑的其他位置，备份放到该文件夹（backups --second 文件夹）。</translation>
    </message>
    <message>
        <source>No copies of this file are known here.</source>
        <translation>这里没有这个文件的备份。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>new since</source>
        <translation>之后新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Deleted since: {kind} {title}</source>
        <translation>之后删除：{kind} {title}</translation>
    </message>
    <message>
        <source>{copy} was checked and is now {path}.</source>
        <translation>{copy} 检查无误，现在是 {path}。</translation>
    </message>
    <message>
        <source>{kinds}: {kept} kept, {lost} lost</source>
        <translation>{kinds}：保留 {kept} 条，丢失 {lost} 条</translation>
    </message>
    <message>
        <source>Lost besides, of links, history and settings: {count}</source>
        <translation>另外丢失的关联、历史和设置：{count} 条</translation>
    </message>
    <message>
        <source>What could be read is now in {path}, checked and searchable.</source>
        <translation>可读取的内容现在在 {path}，已检查并可搜索。</translation>
    </message>
    <message>
        <source>To carry what is readable into a new file: --db {path} repair</source>
        <translation>要把可读取的内容存入新文件：--db {path} repair</translation>
    </message>
    <message>
        <source>What was there before is kept: {path}</source>
        <translation>原有文件已保留：{path}</translation>
    </message>
    <message>
        <source>To begin a new file, name another one with --db.</source>
        <translation>若要新建文件，请用 --db 指定其他名称。</translation>
    </message>
    <message>
        <source>A new file was made: {path}. Amounts without a currency are taken as {currency}; --currency chooses another when a file is made.</source>
        <translation>已创建新文件：{path}。未注明币种的金额一律视为 {currency}；创建文件时可用 --currency 指定其他币种。</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>电子邮箱相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same tax number</source>
        <translation>税号相同</translation>
    </message>
    <message>
        <source>same internet domain</source>
        <translation>域名相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>名称相近</translation>
    </message>
    <message>
        <source>same company</source>
        <translation>公司相同</translation>
    </message>
    <message>
        <source>similar company</source>
        <translation>公司名称相近</translation>
    </message>
    <message>
        <source>Looks like {kind} {title} ({reason})</source>
        <translation>看起来是{kind}{title}（{reason}）</translation>
    </message>
    <message>
        <source>Choose at least one of account, contact and opportunity.</source>
        <translation>客户、联系人、商机至少要选一项。</translation>
    </message>
    <message>
        <source>“{title}” has been converted meanwhile. Nothing was made twice.</source>
        <translation>“{title}”已经转换过了，没有重复创建任何记录。</translation>
    </message>
    <message>
        <source>“{title}” was not converted in this file, so there is nothing to take back.</source>
        <translation>“{title}”不是在此文件中转换的，没有可取消的转换。</translation>
    </message>
    <message>
        <source>The conversion of “{lead}” cannot be taken back: “{title}” ({kind}) was built on it since. Nothing was changed.</source>
        <translation>无法取消“{lead}”的转换：之后已有“{title}”（{kind}）以它为基础。未做任何更改。</translation>
    </message>
    <message>
        <source>The conversion of “{lead}” cannot be taken back: {count} records were built on it since, “{title}” ({kind}) for one. Nothing was changed.</source>
        <translation>无法取消“{lead}”的转换：之后已有 {count} 条记录以它为基础，例如“{title}”（{kind}）。未做任何更改。</translation>
    </message>
    <message>
        <source>The conversion cannot be taken back: {field} of “{title}” was changed since. Nothing was changed.</source>
        <translation>无法取消转换：“{title}”的{field}之后已被修改。未做任何更改。</translation>
    </message>
    <message>
        <source>“{title}” is converted: there are records that came of it. Take back the conversion instead.</source>
        <translation>“{title}”已转换，并已产生记录。请改用“取消转换”。</translation>
    </message>
    <message>
        <source>The check digit does not fit. It is kept as it is.</source>
        <translation>校验码不符，仍按原样保存。</translation>
    </message>
    <message>
        <source>The condition is not understood from “{text}” on.</source>
        <translation>从“{text}”起看不懂这个条件。</translation>
    </message>
    <message>
        <source>The condition ends before it is complete.</source>
        <translation>条件还没写完就结束了。</translation>
    </message>
    <message>
        <source>The condition is too long or has too many brackets.</source>
        <translation>条件太长，或括号层数太多。</translation>
    </message>
    <message>
        <source>A condition has {most} letters at most.</source>
        <translation>条件最多 {most} 个字。</translation>
    </message>
    <message>
        <source>A condition has {most} parts at most.</source>
        <translation>条件最多 {most} 个部分。</translation>
    </message>
    <message>
        <source>“{name}” is nothing that is linked to {kinds}.</source>
        <translation>“{name}”与{kinds}之间没有关联。</translation>
    </message>
    <message>
        <source>“{value}” is no record. Give its number, such as #12.</source>
        <translation>“{value}”不是记录。请输入编号，例如 #12。</translation>
    </message>
    <message>
        <source>{field}: “{value}” is no range of days such as last_30_days or this_month.</source>
        <translation>{field}：“{value}”不是 last_30_days 或 this_month 这类日期范围。</translation>
    </message>
    <message>
        <source>There is no field “{value}” here. Fields: {candidates}.</source>
        <translation>这里没有“{value}”这个字段。可用的字段：{candidates}。</translation>
    </message>
    <message>
        <source>Say at least one value with --set FIELD=VALUE.</source>
        <translation>请用 --set FIELD=VALUE 至少指定一个值。</translation>
    </message>
    <message>
        <source>{field}: several are called “{value}”. Name one by its number: {candidates}.</source>
        <translation>{field}：有好几条都叫“{value}”。请用编号指定一条：{candidates}。</translation>
    </message>
    <message>
        <source>{field}: nothing here is called “{value}”.</source>
        <translation>{field}：这里没有叫“{value}”的。</translation>
    </message>
    <message>
        <source>{field}: nothing here is called “{value}”. There is: {candidates}.</source>
        <translation>{field}：这里没有叫“{value}”的。现有：{candidates}。</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not one of the choices: {candidates}.</source>
        <translation>{field}：“{value}”不在选项之中：{candidates}。</translation>
    </message>
    <message>
        <source>{field}: “{value}” can be read in two ways. Write 1200 or 1.20.</source>
        <translation>{field}：“{value}”有两种读法。请写成 1200 或 1.20。</translation>
    </message>
    <message>
        <source>Only one person can claim a lead. Use assign for several.</source>
        <translation>一条线索只能由一人认领。要分给多人请用 assign。</translation>
    </message>
    <message>
        <source>Say who gets them, with --to USER or --by-rule.</source>
        <translation>请用 --to USER 或 --by-rule 指定分配给谁。</translation>
    </message>
    <message>
        <source>Nothing can be told of the {kind} where there shall be none (--{kind_typed} none).</source>
        <translation>不创建{kind}时（--{kind_typed} none），不能再指定它的值。</translation>
    </message>
    <message>
        <source>Say which record by its number, or what it is with --set FIELD=VALUE, not both.</source>
        <translation>请用编号指明哪一条记录，或用 --set FIELD=VALUE 说明内容，二者选一。</translation>
    </message>
    <message>
        <source>{kinds} are not compared with other records. These are: {candidates}.</source>
        <translation>{kinds}不与其他记录比对。会比对的有：{candidates}。</translation>
    </message>
    <message>
        <source>There is no such {kind}: {candidates}. Nothing was changed.</source>
        <translation>没有这条{kind}：{candidates}。未做任何更改。</translation>
    </message>
    <message>
        <source>{field} is not as expected any more. Nothing was written.</source>
        <translation>{field}已与预期不同。未写入任何内容。</translation>
    </message>
    <message>
        <source>A further way to reach somebody belongs to one lead, account or contact.</source>
        <translation>其他联系方式属于一条线索、一个客户或联系人。</translation>
    </message>
    <message>
        <source>“{value}” stands here already.</source>
        <translation>这里已经有“{value}”。</translation>
    </message>
    <message>
        <source>“{title}” cannot be related to themselves.</source>
        <translation>“{title}”不能与自己建立关系。</translation>
    </message>
    <message>
        <source>This relation stands here already.</source>
        <translation>这个关系已经在这里。</translation>
    </message>
    <message>
        <source>“{title}” would report to themselves by way of others. Choose somebody else.</source>
        <translation>这样“{title}”会经由他人成为自己的上级。请改选别人。</translation>
    </message>
    <message>
        <source>This person belongs to this account already.</source>
        <translation>该联系人已属于此客户。</translation>
    </message>
    <message>
        <source>This person stands here already.</source>
        <translation>这位联系人已经在这里。</translation>
    </message>
    <message>
        <source>A participant is one contact or one user, not both.</source>
        <translation>参与者是一位联系人或一位同事，不能两者都是。</translation>
    </message>
    <message>
        <source>Who takes part is told of one activity at a time. Nothing was changed.</source>
        <translation>参与者一次只能指定一项活动，未更改任何数据。</translation>
    </message>
    <message>
        <source>Changed who takes part in “{title}”</source>
        <translation>更改了“{title}”的参与者</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>(deleted field)</source>
        <translation>（已删除的字段）</translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>custom field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>custom fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Field name</source>
        <translation>字段名称</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Points at</source>
        <translation>指向</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>说明文字</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Required from stage</source>
        <translation>自此阶段起必填</translation>
    </message>
    <message>
        <source>Name in Traditional Chinese</source>
        <translation>繁体中文名称</translation>
    </message>
    <message>
        <source>Name in Simplified Chinese</source>
        <translation>简体中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Short text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>长文本</translation>
    </message>
    <message>
        <source>Decimal number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Amount of money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Another record</source>
        <translation>其他记录</translation>
    </message>
    <message>
        <source>There is a field called “{value}” already. Nothing was changed; choose another name.</source>
        <translation>已经有名为“{value}”的字段。未做任何更改；请换一个名称。</translation>
    </message>
    <message>
        <source>{field} is settled when a field is made, because values stand in it. Make another field and archive this one.</source>
        <translation>{field}在创建字段时就已确定，因为字段里已有值。请另建一个字段，并归档这一个。</translation>
    </message>
    <message>
        <source>This type needs choices to choose from.</source>
        <translation>这种类型需要可供选择的选项。</translation>
    </message>
    <message>
        <source>Only a field of the type “Choice” has choices.</source>
        <translation>只有“单选”或“多选”类型的字段才有选项。</translation>
    </message>
    <message>
        <source>“{value}” is among the choices twice.</source>
        <translation>选项中“{value}”出现了两次。</translation>
    </message>
    <message>
        <source>“{value}” holds a comma or another mark that divides choices. Write it without.</source>
        <translation>“{value}”含有逗号或其他分隔选项的符号，请去掉后再写。</translation>
    </message>
    <message>
        <source>Say which records the field points at.</source>
        <translation>请说明该字段指向哪一种记录。</translation>
    </message>
    <message>
        <source>Only opportunities stand in stages. Leave “{field}” empty.</source>
        <translation>只有商机才有阶段。请将“{field}”留空。</translation>
    </message>
    <message>
        <source>There are {limit} fields of your own already, archived ones included. That is the most.</source>
        <translation>连同已归档的，已经有 {limit} 个自定义字段，这是上限。</translation>
    </message>
    <message>
        <source>{field} was archived or deleted meanwhile. Nothing was written; what you typed is kept.</source>
        <translation>{field}在此期间已被归档或删除。未写入任何内容；您输入的内容仍保留着。</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>To</source>
        <translation>致</translation>
    </message>
    <message>
        <source>Your contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Item / description</source>
        <translation>品名／规格</translation>
    </message>
    <message>
        <source>Amount ({currency})</source>
        <translation>金额 ({currency})</translation>
    </message>
    <message>
        <source>Subtotal without tax</source>
        <translation>不含税小计</translation>
    </message>
    <message>
        <source>Tax {percent}%</source>
        <translation>增值税 {percent}%</translation>
    </message>
    <message>
        <source>Tax {percent}%, included</source>
        <translation>内含增值税 {percent}%</translation>
    </message>
    <message>
        <source>“{title}” is not won yet. Move it to Won first.</source>
        <translation>“{title}”尚未赢单。请先移到赢单。</translation>
    </message>
    <message>
        <source>“{title}” has neither lines nor an amount. Add them, then make the order.</source>
        <translation>“{title}”没有明细也没有金额。请先填写，再创建订单。</translation>
    </message>
    <message>
        <source>“{title}” has not ordered anything yet, so there is nothing to repeat.</source>
        <translation>“{title}”还没有订购过，没有可重复的订单。</translation>
    </message>
    <message>
        <source>This deal has its order already: {value}.</source>
        <translation>此商机已有订单：{value}。</translation>
    </message>
    <message>
        <source>Another row is the order of this deal already.</source>
        <translation>另一行已是此商机的订单。</translation>
    </message>
    <message>
        <source>The number “{value}” is that of another order.</source>
        <translation>编号“{value}”已属于另一张订单。</translation>
    </message>
    <message>
        <source>{title} is not the last order of its year, and numbers must have no gaps. Cancel it instead.</source>
        <translation>{title} 不是当年最后一张订单，编号不得跳号。请改为取消。</translation>
    </message>
    <message>
        <source>{title} has payments or credit notes, so it has to stay. Cancel it instead, or delete them first.</source>
        <translation>{title} 有收款或红字单，必须保留。请改为取消，或先删除它们。</translation>
    </message>
    <message>
        <source>This order has lines, instalments or payments in its currency, so that stays as it is.</source>
        <translation>此订单已有以其币种计的明细、分期或收款，币种不再更改。</translation>
    </message>
    <message>
        <source>The sums of this order are those of its lines. Change the lines instead.</source>
        <translation>此订单的金额是明细的合计。请改明细。</translation>
    </message>
    <message>
        <source>Net and tax do not add up to the total.</source>
        <translation>不含税金额与税额相加不等于含税总计。</translation>
    </message>
    <message>
        <source>An order cannot come to less than nothing. What a customer gets back is a credit note.</source>
        <translation>订单总额不能小于零。要退给客户的金额，请开红字单。</translation>
    </message>
    <message>
        <source>What is delivered lies between nothing and the quantity that was ordered.</source>
        <translation>交货数量介于零与订购数量之间。</translation>
    </message>
    <message>
        <source>{field}: this needs an amount.</source>
        <translation>{field}：需要一个金额。</translation>
    </message>
    <message>
        <source>A rate is above 0.</source>
        <translation>汇率必须大于 0。</translation>
    </message>
    <message>
        <source>The order is in {currency}; this is in {value} and does not fit.</source>
        <translation>订单以 {currency} 计，这里是 {value}，不相符。</translation>
    </message>
    <message>
        <source>With this, more would be credited than the order comes to.</source>
        <translation>这样红字金额会超过订单金额。</translation>
    </message>
    <message>
        <source>The number “{value}” is that of another credit note.</source>
        <translation>编号“{value}”已属于另一张红字单。</translation>
    </message>
    <message>
        <source>{title} is not the last credit note of its year, and numbers must have no gaps.</source>
        <translation>{title} 不是当年最后一张红字单，编号不得跳号。</translation>
    </message>
    <message>
        <source>New order {title}</source>
        <translation>新建订单 {title}</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>1–30 days late</source>
        <translation>逾期 1–30 天</translation>
    </message>
    <message>
        <source>31–60 days late</source>
        <translation>逾期 31–60 天</translation>
    </message>
    <message>
        <source>61–90 days late</source>
        <translation>逾期 61–90 天</translation>
    </message>
    <message>
        <source>Over 90 days late</source>
        <translation>逾期超过 90 天</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Order name</source>
        <translation>订单名称</translation>
    </message>
    <message>
        <source>Partly delivered</source>
        <translation>部分交货</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交货</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Line of an order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>line of an order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>lines of orders</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>instalment</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>instalments</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Instalment name</source>
        <translation>款项名称</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字单</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>折让单</translation>
    </message>
    <message>
        <source>credit note</source>
        <translation>红字单</translation>
    </message>
    <message>
        <source>credit notes</source>
        <translation>红字单</translation>
    </message>
    <message>
        <source>Credit note number</source>
        <translation>红字单编号</translation>
    </message>
    <message>
        <source>From quote</source>
        <translation>依据报价单</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>订购日</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签约日</translation>
    </message>
    <message>
        <source>Delivery by</source>
        <translation>交货期限</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>实际交货日</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Total with tax</source>
        <translation>含税总计</translation>
    </message>
    <message>
        <source>Payable by</source>
        <translation>付款期限</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已冲红</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未收款</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>多付</translation>
    </message>
    <message>
        <source>Outstanding beside instalments</source>
        <translation>分期以外的未收款</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>下次到期</translation>
    </message>
    <message>
        <source>Payments without a rate</source>
        <translation>缺汇率的收款</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>尚未付清</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>收款日</translation>
    </message>
    <message>
        <source>Way of payment</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Bank reference</source>
        <translation>银行参考号</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>折合</translation>
    </message>
    <message>
        <source>Currency of the order</source>
        <translation>订单币种</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>开具日</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Signature of the offering party</source>
        <translation>报价方签章</translation>
    </message>
    <message>
        <source>Accepted by the customer, date</source>
        <translation>客户确认签章／日期</translation>
    </message>
    <message>
        <source>Quote {number} · version {version}</source>
        <translation>报价单 {number} · 版本 {version}</translation>
    </message>
    <message>
        <source>Quote · draft</source>
        <translation>报价单 · 草稿</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>汇款账号</translation>
    </message>
    <message>
        <source>Quote {number}: {name}</source>
        <translation>报价单 {number}：{name}</translation>
    </message>
    <message>
        <source>Dear {name},

please find our quote {number} attached.</source>
        <translation>{name} 您好：

随信附上报价单 {number}，请查收。</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>A number pattern needs the year and a running number, like {example}. No digits may stand beside the running number.</source>
        <translation>编号格式需要年份和流水号，例如 {example}。流水号旁不能紧接数字。</translation>
    </message>
    <message>
        <source>“{title}” is no draft any more. Nothing was issued; a new version can be made of it.</source>
        <translation>“{title}”已不是草稿，没有再次发出。可以为它新建版本。</translation>
    </message>
    <message>
        <source>A quote needs at least one line. Add lines to the deal first; nothing was issued.</source>
        <translation>报价单至少要有一行明细。请先在商机中添加明细；没有发出任何报价单。</translation>
    </message>
    <message>
        <source>The deal of this quote is gone, so it has no lines. Nothing was issued.</source>
        <translation>此报价单的商机已不存在，因此没有明细。没有发出任何报价单。</translation>
    </message>
    <message>
        <source>The quote would be valid until {day}, which is past. Choose a later day.</source>
        <translation>报价单的有效期 {day} 已过。请选择较晚的日期。</translation>
    </message>
    <message>
        <source>“{title}” was issued as it is and stays so. Make a new version to change {field}.</source>
        <translation>“{title}”已发出，内容不再变动。要更改{field}，请新建版本。</translation>
    </message>
    <message>
        <source>“{title}” was issued, so its number has to stay. Only drafts can be deleted.</source>
        <translation>“{title}”已发出，编号必须保留。只有草稿可以删除。</translation>
    </message>
    <message>
        <source>“{title}” does not wait for an answer any more. Nothing was changed.</source>
        <translation>“{title}”已不在等待答复。没有任何更改。</translation>
    </message>
    <message>
        <source>A new version replaces a quote that was sent; “{title}” is none now. Nothing was made.</source>
        <translation>新版本用来取代已发送的报价单；“{title}”目前不是。没有新建任何内容。</translation>
    </message>
    <message>
        <source>The number {number} was given to another quote meanwhile. Nothing was changed.</source>
        <translation>编号 {number} 已给了另一份报价单。没有任何更改。</translation>
    </message>
    <message>
        <source>There is one office in each file. Change its data instead.</source>
        <translation>每个文件只有一份公司资料。请直接更改其内容。</translation>
    </message>
    <message>
        <source>“{value}” is no colour such as #0f5ea8.</source>
        <translation>“{value}”不是像 #0f5ea8 这样的颜色。</translation>
    </message>
    <message>
        <source>Quotes are valid for 1 to 3,650 days.</source>
        <translation>报价单的有效天数为 1 到 3,650 天。</translation>
    </message>
    <message>
        <source>“{value}” is no day. Write one a line, with its name: 2027-01-01 New Year, or from – to: 2027-02-05 – 2027-02-10.</source>
        <translation>“{value}”不是日期。一行写一个并附名称：2027-01-01 元旦，或写起止：2027-02-05 – 2027-02-10。</translation>
    </message>
    <message>
        <source>The logo is larger than {most} MB. Save it smaller, 1,000 dots wide are plenty on paper.</source>
        <translation>徽标文件超过 {most} MB。请缩小后再选，打印时宽 1,000 像素已足够。</translation>
    </message>
    <message>
        <source>{path} could not be read. {reason}</source>
        <translation>无法读取 {path}。{reason}</translation>
    </message>
    <message>
        <source>This file cannot be read as a logo. PNG, JPEG and SVG can be used.</source>
        <translation>无法将此文件作为徽标读取。可以使用 PNG、JPEG 和 SVG。</translation>
    </message>
    <message>
        <source>This SVG runs a program or fetches something from elsewhere, and is not used. Save it as a plain SVG or as PNG.</source>
        <translation>此 SVG 会运行程序或从别处读取内容，因此不予使用。请另存为普通 SVG 或 PNG。</translation>
    </message>
    <message>
        <source>Issued quote {number}</source>
        <translation>已发出报价单 {number}</translation>
    </message>
    <message>
        <source>Quote {number} is accepted</source>
        <translation>报价单 {number} 已被接受</translation>
    </message>
    <message>
        <source>Quote {number} is declined</source>
        <translation>报价单 {number} 已被拒绝</translation>
    </message>
    <message>
        <source>New version of quote {number}</source>
        <translation>报价单 {number} 的新版本</translation>
    </message>
    <message>
        <source>Changed the logo</source>
        <translation>已更换徽标</translation>
    </message>
    <message>
        <source>Removed the logo</source>
        <translation>已移除徽标</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清晰</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>色带</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>朴素</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>繁體中文</source>
        <translation>繁體中文</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Own notes</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已取代</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>office</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>offices</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>logos</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>Text of quotes</source>
        <translation>报价单文字</translation>
    </message>
    <message>
        <source>text of quotes</source>
        <translation>报价单文字</translation>
    </message>
    <message>
        <source>texts of quotes</source>
        <translation>报价单文字</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Above the lines</source>
        <translation>明细上方</translation>
    </message>
    <message>
        <source>Terms below the sums</source>
        <translation>总计下方的条款</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要值</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Numbers of quotes</source>
        <translation>报价单编号</translation>
    </message>
    <message>
        <source>Numbers of orders</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Numbers of credit notes</source>
        <translation>红字单编号</translation>
    </message>
    <message>
        <source>Valid for days</source>
        <translation>有效天数</translation>
    </message>
    <message>
        <source>Usual taxes</source>
        <translation>常用税率</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>放假日</translation>
    </message>
    <message>
        <source>Worked all the same</source>
        <translation>调休上班日</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Text above the lines</source>
        <translation>明细上方文字</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Issued paper</source>
        <translation>已发出的内容</translation>
    </message>
    <message>
        <source>Issued lines</source>
        <translation>已发出的明细</translation>
    </message>
    <message>
        <source>“{playbook_name}” has no steps. Add some in the lists of the office first.</source>
        <translation>“{playbook_name}”还没有步骤。请先在办公室列表中添加。</translation>
    </message>
    <message>
        <source>“{playbook_name}” is under way there already. Nothing was planned.</source>
        <translation>“{playbook_name}”已在进行中。未安排任何活动。</translation>
    </message>
    <message>
        <source>A playbook is started for leads, accounts, contacts and opportunities. Nothing was planned.</source>
        <translation>跟进流程只能用于线索、客户、联系人和商机。未安排任何活动。</translation>
    </message>
    <message>
        <source>A step would fall on a day that no record can have. Nothing was planned.</source>
        <translation>有步骤会落在无法记录的日期。未做任何更改。</translation>
    </message>
    <message>
        <source>No open step of a playbook comes after this. Nothing was moved.</source>
        <translation>之后没有同一流程的未完成步骤。未移动任何活动。</translation>
    </message>
    <message>
        <source>“{value}” is no hour of the day. Write it as 9:00 or 14:30.</source>
        <translation>“{value}”不是时刻。请写成 9:00 或 14:30。</translation>
    </message>
    <message>
        <source>Started “{playbook_name}” for “{title}”, activities: {activities}</source>
        <translation>已为“{title}”开始“{playbook_name}”，活动：{activities}</translation>
    </message>
    <message>
        <source>Started “{playbook_name}” for “{title}”, activities: {activities}. {who} does not work here any more: those steps go to the owner of the record</source>
        <translation>已为“{title}”开始“{playbook_name}”，活动：{activities}。{who}已不在职，其步骤改由记录负责人处理</translation>
    </message>
    <message>
        <source>The rest of “{playbook_name}” goes on from {day}</source>
        <translation>“{playbook_name}”其余步骤自 {day} 起继续</translation>
    </message>
    <message>
        <source>Started “{playbook_name}” for {count} {kinds}, activities: {activities}</source>
        <translation>已为 {count} 条{kinds}开始“{playbook_name}”，活动：{activities}</translation>
    </message>
    <message>
        <source>Started “{playbook_name}” for {count} {kinds}, activities: {activities}. {who} does not work here any more: those steps go to the owner of the record</source>
        <translation>已为 {count} 条{kinds}开始“{playbook_name}”，活动：{activities}。{who}已不在职，其步骤改由记录负责人处理</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>跟进流程</translation>
    </message>
    <message>
        <source>playbook</source>
        <translation>跟进流程</translation>
    </message>
    <message>
        <source>playbooks</source>
        <translation>跟进流程</translation>
    </message>
    <message>
        <source>Playbook name</source>
        <translation>流程名称</translation>
    </message>
    <message>
        <source>After a fair</source>
        <translation>展会后续</translation>
    </message>
    <message>
        <source>After a quote</source>
        <translation>报价后跟进</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户关怀</translation>
    </message>
    <message>
        <source>Playbook step</source>
        <translation>流程步骤</translation>
    </message>
    <message>
        <source>playbook step</source>
        <translation>流程步骤</translation>
    </message>
    <message>
        <source>playbook steps</source>
        <translation>流程步骤</translation>
    </message>
    <message>
        <source>Days after the start</source>
        <translation>开始后天数</translation>
    </message>
    <message>
        <source>Thank for the visit to our stand</source>
        <translation>感谢参观展位</translation>
    </message>
    <message>
        <source>Send the catalogue</source>
        <translation>寄产品目录</translation>
    </message>
    <message>
        <source>Ask what is needed</source>
        <translation>电话了解需求</translation>
    </message>
    <message>
        <source>Visit or demonstration</source>
        <translation>拜访或演示</translation>
    </message>
    <message>
        <source>Qualify or set aside</source>
        <translation>判定合格或搁置</translation>
    </message>
    <message>
        <source>Ask whether the quote has arrived</source>
        <translation>确认收到报价</translation>
    </message>
    <message>
        <source>Settle open questions about the quote</source>
        <translation>解答报价疑问</translation>
    </message>
    <message>
        <source>Ask how the decision stands</source>
        <translation>询问决定进度</translation>
    </message>
    <message>
        <source>Remind that the quote expires</source>
        <translation>提醒报价到期</translation>
    </message>
    <message>
        <source>Welcome, and who is there for them</source>
        <translation>欢迎并介绍服务窗口</translation>
    </message>
    <message>
        <source>Ask how the start went</source>
        <translation>了解使用情况</translation>
    </message>
    <message>
        <source>Ask whether they are content</source>
        <translation>满意度回访</translation>
    </message>
    <message>
        <source>Ask for a referral</source>
        <translation>请客户转介绍</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB. Nothing was imported. Export a shorter time.</source>
        <translation>{path} 超过 {most} MB，未导入任何内容。请导出较短的期间。</translation>
    </message>
    <message>
        <source>{path} holds more than {most} entries. Nothing was imported. Export a shorter time.</source>
        <translation>{path} 超过 {most} 条项目，未导入任何内容。请导出较短的期间。</translation>
    </message>
    <message>
        <source>{path} is no calendar file (.ics). Nothing was imported.</source>
        <translation>{path} 不是日历文件（.ics），未导入任何内容。</translation>
    </message>
    <message>
        <source>Without an id, matched by beginning, end and subject: {count}</source>
        <translation>没有标识，按开始、结束和主题比对：{count}</translation>
    </message>
    <message>
        <source>Taken without their repetition, which is not understood: {count}</source>
        <translation>无法理解其重复规则，仅导入一次：{count}</translation>
    </message>
    <message>
        <source>Called off, or without a day, and left out: {count}</source>
        <translation>已取消或没有日期而略过：{count}</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB. Nothing was kept of it.</source>
        <translation>{path} 超过 {most} MB，未保留任何内容。</translation>
    </message>
    <message>
        <source>{path} is no e-mail that can be read (.eml, .msg).</source>
        <translation>{path} 不是可读取的邮件文件（.eml、.msg）。</translation>
    </message>
    <message>
        <source>Kept the e-mail “{title}”</source>
        <translation>已保留邮件“{title}”</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag name</source>
        <translation>标签名称</translation>
    </message>
    <message>
        <source>There is a tag called “{value}” already. Choose another name, or merge the two.</source>
        <translation>已有名为“{value}”的标签。请改用其他名称，或合并这两个标签。</translation>
    </message>
    <message>
        <source>“{value}” holds a comma or another mark that divides tags. Write it without.</source>
        <translation>“{value}”含有分隔标签用的逗号或其他符号，请去掉后再试。</translation>
    </message>
    <message>
        <source>There is no tag called “{value}”.</source>
        <translation>没有名为“{value}”的标签。</translation>
    </message>
    <message>
        <source>One of these tags was deleted meanwhile. Nothing was changed; choose the tags again.</source>
        <translation>其中一个标签刚被删除。未做任何更改，请重新选择标签。</translation>
    </message>
    <message>
        <source>Put tags on with tags+= and take them off with tags-= in a step of their own.</source>
        <translation>请单独一步用 tags+= 加上标签、用 tags-= 移除标签。</translation>
    </message>
    <message>
        <source>A record has no more than {limit} tags.</source>
        <translation>一条记录最多 {limit} 个标签。</translation>
    </message>
    <message>
        <source>There would be more than {limit} different tags, which nobody can choose from. Nothing was written. Does this say something else than tags?</source>
        <translation>不同的标签会超过 {limit} 个，没有人能从中选择。未写入任何内容。这里的内容真的是标签吗？</translation>
    </message>
    <message>
        <source>Tagged “{title}”: {tags}</source>
        <translation>已为“{title}”加上标签：{tags}</translation>
    </message>
    <message>
        <source>Took off “{title}”: {tags}</source>
        <translation>已从“{title}”移除标签：{tags}</translation>
    </message>
    <message>
        <source>Changed the tags of “{title}”</source>
        <translation>已更改“{title}”的标签</translation>
    </message>
    <message>
        <source>Merged tags into “{title}”: {tags}</source>
        <translation>已把标签并入“{title}”：{tags}</translation>
    </message>
    <message>
        <source>Tagged {count} {kinds}: {tags}</source>
        <translation>已为 {count} 条{kinds}加上标签：{tags}</translation>
    </message>
    <message>
        <source>Took off {count} {kinds}: {tags}</source>
        <translation>已从 {count} 条{kinds}移除标签：{tags}</translation>
    </message>
    <message>
        <source>Changed the tags of {count} {kinds}</source>
        <translation>已更改 {count} 条{kinds}的标签</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>所有月份</translation>
    </message>
    <message>
        <source>Old enough to judge</source>
        <translation>够久可评</translation>
    </message>
    <message>
        <source>Won of leads</source>
        <translation>赢单率</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>投资回报率</translation>
    </message>
    <message>
        <source>Cost of goods</source>
        <translation>商品成本</translation>
    </message>
    <message>
        <source>ROI on margin</source>
        <translation>毛利回报率</translation>
    </message>
    <message>
        <source>Paid back after days</source>
        <translation>回本天数</translation>
    </message>
    <message>
        <source>Lead → qualified → opportunity → won</source>
        <translation>线索 → 合格 → 商机 → 赢单</translation>
    </message>
    <message>
        <source>Reached it</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>By 90 days</source>
        <translation>90 天内</translation>
    </message>
    <message>
        <source>By 365 days</source>
        <translation>365 天内</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Against the others</source>
        <translation>与其他相比</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>白话</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 天</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 天</translation>
    </message>
    <message>
        <source>180 days</source>
        <translation>180 天</translation>
    </message>
    <message>
        <source>365 days</source>
        <translation>365 天</translation>
    </message>
    <message>
        <source>Channels compared</source>
        <translation>渠道比较</translation>
    </message>
    <message>
        <source>By month of creation</source>
        <translation>按创建月份</translation>
    </message>
    <message>
        <source>Month of creation × days since</source>
        <translation>创建月份 × 之后天数</translation>
    </message>
    <message>
        <source>What customers owe</source>
        <translation>客户应付款项</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>所有客户</translation>
    </message>
    <message>
        <source>All other accounts</source>
        <translation>其他所有客户</translation>
    </message>
    <message>
        <source>Late by at most</source>
        <translation>最久逾期</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Won, sum</source>
        <translation>赢单金额</translation>
    </message>
    <message>
        <source>Lost, sum</source>
        <translation>输单金额</translation>
    </message>
    <message>
        <source>Average won deal</source>
        <translation>平均赢单</translation>
    </message>
    <message>
        <source>Share of losses</source>
        <translation>占输单比例</translation>
    </message>
    <message>
        <source>With those before</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>All that ended</source>
        <translation>全部已结束</translation>
    </message>
    <message>
        <source>Ended → won</source>
        <translation>已结束 → 赢单</translation>
    </message>
    <message>
        <source>Wins and losses</source>
        <translation>赢单与输单</translation>
    </message>
    <message>
        <source>Reason of the loss</source>
        <translation>输单原因</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>(no amount)</source>
        <translation>（无金额）</translation>
    </message>
    <message>
        <source>Left the stage</source>
        <translation>离开阶段</translation>
    </message>
    <message>
        <source>A quarter within</source>
        <translation>四分之一在</translation>
    </message>
    <message>
        <source>Three quarters within</source>
        <translation>四分之三在</translation>
    </message>
    <message>
        <source>Median before</source>
        <translation>前期中位数</translation>
    </message>
    <message>
        <source>Slower by</source>
        <translation>变慢</translation>
    </message>
    <message>
        <source>Standing there now</source>
        <translation>目前停留</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Won in the end</source>
        <translation>最终赢单</translation>
    </message>
    <message>
        <source>Set probability</source>
        <translation>设定概率</translation>
    </message>
    <message>
        <source>All open stages</source>
        <translation>所有进行中阶段</translation>
    </message>
    <message>
        <source>Days in stages</source>
        <translation>各阶段天数</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>By own history</source>
        <translation>按自身历史</translation>
    </message>
    <message>
        <source>Likely at least</source>
        <translation>可能至少</translation>
    </message>
    <message>
        <source>Likely at most</source>
        <translation>可能至多</translation>
    </message>
    <message>
        <source>Without a probability</source>
        <translation>无概率</translation>
    </message>
    <message>
        <source>(no day)</source>
        <translation>（无日期）</translation>
    </message>
    <message>
        <source>All open deals</source>
        <translation>所有进行中商机</translation>
    </message>
    <message>
        <source>Expected in</source>
        <translation>预计月份</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Input and output</source>
        <translation>投入产出比</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Funnel and steps</source>
        <translation>漏斗与步骤</translation>
    </message>
    <message>
        <source>Conversion over time</source>
        <translation>随时间的转化</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Speed and stages</source>
        <translation>速度与阶段</translation>
    </message>
    <message>
        <source>Pipeline and forecast</source>
        <translation>销售看板与预测</translation>
    </message>
    <message>
        <source>Pipeline then and now</source>
        <translation>销售看板今昔</translation>
    </message>
    <message>
        <source>Stage odds</source>
        <translation>各阶段赢单概率</translation>
    </message>
    <message>
        <source>Past forecasts</source>
        <translation>过去的预测</translation>
    </message>
    <message>
        <source>People and activities</source>
        <translation>人员与活动</translation>
    </message>
    <message>
        <source>Orders and payments</source>
        <translation>订单与收款</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收账款</translation>
    </message>
    <message>
        <source>Own tables</source>
        <translation>自定义表格</translation>
    </message>
    <message>
        <source>Reached by days since creation</source>
        <translation>创建后各天数内达成</translation>
    </message>
    <message>
        <source>Months of creation, as they grew</source>
        <translation>各创建月份的增长</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>两两比较</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>前者</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>后者</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已下订单</translation>
    </message>
    <message>
        <source>Lead → qualified</source>
        <translation>线索 → 合格</translation>
    </message>
    <message>
        <source>Qualified → opportunity</source>
        <translation>合格 → 商机</translation>
    </message>
    <message>
        <source>Opportunity → won</source>
        <translation>商机 → 赢单</translation>
    </message>
    <message>
        <source>Won → order</source>
        <translation>赢单 → 订单</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步转化</translation>
    </message>
    <message>
        <source>Lead → qualified → opportunity → won → order</source>
        <translation>线索 → 合格 → 商机 → 赢单 → 订单</translation>
    </message>
    <message>
        <source>Median days of each step</source>
        <translation>每一步的天数中位数</translation>
    </message>
    <message>
        <source>Of the step before</source>
        <translation>占上一步</translation>
    </message>
    <message>
        <source>Of all leads</source>
        <translation>占全部线索</translation>
    </message>
    <message>
        <source>Not (yet) further</source>
        <translation>（尚）未前进</translation>
    </message>
    <message>
        <source>With both days</source>
        <translation>两端均有日期</translation>
    </message>
    <message>
        <source>What changed the open pipeline</source>
        <translation>未结商机金额的变动</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Open amount</source>
        <translation>未结金额</translation>
    </message>
    <message>
        <source>Open then</source>
        <translation>期初未结</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Moved to another stage</source>
        <translation>换了阶段</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Shrunk</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Open at the end</source>
        <translation>期末未结</translation>
    </message>
    <message>
        <source>Stages then and at the end</source>
        <translation>各阶段期初与期末</translation>
    </message>
    <message>
        <source>Deals then</source>
        <translation>期初商机</translation>
    </message>
    <message>
        <source>Amount then</source>
        <translation>期初金额</translation>
    </message>
    <message>
        <source>Deals at the end</source>
        <translation>期末商机</translation>
    </message>
    <message>
        <source>Amount at the end</source>
        <translation>期末金额</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Still to win</source>
        <translation>尚差</translation>
    </message>
    <message>
        <source>Own table</source>
        <translation>自定义表格</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>(others)</source>
        <translation>（其他）</translation>
    </message>
    <message>
        <source>Deals expected</source>
        <translation>预计成交商机</translation>
    </message>
    <message>
        <source>Forecast by own history</source>
        <translation>按自身历史预测</translation>
    </message>
    <message>
        <source>Actually won</source>
        <translation>实际赢单</translation>
    </message>
    <message>
        <source>Of which expected</source>
        <translation>其中：预计成交商机</translation>
    </message>
    <message>
        <source>Won less forecast</source>
        <translation>实际减预测</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Error by own history</source>
        <translation>按自身历史的误差</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>新线索</translation>
    </message>
    <message>
        <source>Median time to answer</source>
        <translation>响应时间中位数</translation>
    </message>
    <message>
        <source>Answered within a day</source>
        <translation>一天内响应</translation>
    </message>
    <message>
        <source>Leads worked on</source>
        <translation>跟进过的线索</translation>
    </message>
    <message>
        <source>Deals worked on</source>
        <translation>跟进过的商机</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>所有产品</translation>
    </message>
    <message>
        <source>All other products</source>
        <translation>其他产品合计</translation>
    </message>
    <message>
        <source>Lines sold</source>
        <translation>售出明细</translation>
    </message>
    <message>
        <source>Revenue without tax</source>
        <translation>不含税收入</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>占收入比</translation>
    </message>
    <message>
        <source>At full price</source>
        <translation>原价合计</translation>
    </message>
    <message>
        <source>Discount given</source>
        <translation>折扣比例</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Margin of revenue</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Recorded spend, spread evenly over its days and cut to the period. None recorded: a dash.</source>
        <translation>登记的投入，平均分摊到各日，并只取期间内的部分。没有登记则为“—”。</translation>
    </message>
    <message>
        <source>Leads by the channel they first came from; merged ones count once.</source>
        <translation>线索按其最初的来源渠道计；合并过的只算一次。</translation>
    </message>
    <message>
        <source>Leads that became qualified, or got further without it.</source>
        <translation>成为合格的线索，或未标合格就更进一步的线索。</translation>
    </message>
    <message>
        <source>Leads that became an opportunity, each counted once.</source>
        <translation>成为商机的线索，每个只算一次。</translation>
    </message>
    <message>
        <source>Leads of which an opportunity was won, each counted once.</source>
        <translation>其商机赢单的线索，每条只算一次。</translation>
    </message>
    <message>
        <source>Leads at least as old as the window is long.</source>
        <translation>创建至今不少于所选天数的线索。</translation>
    </message>
    <message>
        <source>With Wilson&apos;s score interval at 95 %: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.96.</source>
        <translation>附 95 % 威尔逊置信区间：(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)，z = 1.96。</translation>
    </message>
    <message>
        <source>Orders without tax and credit notes, due to the first lead of their account; won deals without an order at their amount.</source>
        <translation>订单不含税金额扣除红字单，归于其客户的第一条线索；没有订单的赢单商机按其金额计。</translation>
    </message>
    <message>
        <source>The part of the revenue that an account&apos;s later orders are.</source>
        <translation>收入中属于客户后续订单的部分。</translation>
    </message>
    <message>
        <source>Of the orders in the revenue, with tax, as it stands now.</source>
        <translation>收入中的订单，含税，按目前状况计。</translation>
    </message>
    <message>
        <source>A dash where no spend is recorded: neither nought nor endless.</source>
        <translation>没有登记投入则为“—”：既不是零，也不是无限。</translation>
    </message>
    <message>
        <source>Quantity × cost of the products in the orders; a dash where one of the costs is not known.</source>
        <translation>订单中产品的数量 × 成本；有任一成本不明则为“—”。</translation>
    </message>
    <message>
        <source>Leads that have reached the milestone until now, each counted once.</source>
        <translation>至今已达成里程碑的线索，每个只算一次。</translation>
    </message>
    <message>
        <source>Reached within so many days of creation ÷ leads that are at least that old; younger ones wait.</source>
        <translation>创建后若干天内达成 ÷ 至少那么久的线索；较新的还在等。</translation>
    </message>
    <message>
        <source>By Kaplan and Meier: 1 − ∏ (1 − reached ÷ still watched), day by day. Leads that are open count until their age and no longer.</source>
        <translation>按 Kaplan–Meier：逐日 1 − ∏（1 − 达成 ÷ 仍在观察）。未结束的线索只计到其天数为止。</translation>
    </message>
    <message>
        <source>Won leads with an order of one of their deals that is not cancelled, each counted once.</source>
        <translation>已赢单、且其商机有未取消订单的线索，各计一次。</translation>
    </message>
    <message>
        <source>Leads that reached the end of the step, each counted once.</source>
        <translation>走到这一步终点的线索，各计一次。</translation>
    </message>
    <message>
        <source>Reached the end of the step ÷ reached its beginning.</source>
        <translation>走到这一步终点 ÷ 走到起点。</translation>
    </message>
    <message>
        <source>Reached the end of the step ÷ leads old enough to judge.</source>
        <translation>走到这一步终点 ÷ 够久可评估的线索。</translation>
    </message>
    <message>
        <source>Reached the beginning of the step and not its end.</source>
        <translation>走到这一步的起点而未到终点。</translation>
    </message>
    <message>
        <source>Leads with a day of their own at both ends of the step: the days are theirs alone.</source>
        <translation>这一步两端均有自己日期的线索；天数只计它们。</translation>
    </message>
    <message>
        <source>Half of the leads with a day at both ends of the step took no longer, in whole days.</source>
        <translation>两端均有日期的线索中，一半不超过此天数（以整天计）。</translation>
    </message>
    <message>
        <source>So many whole days a quarter, or three quarters, of them took no longer than.</source>
        <translation>其中四分之一（或四分之三）不超过此整天数。</translation>
    </message>
    <message>
        <source>The first share less the second, in percentage points, with Newcombe&apos;s interval at 95 %: it says something where it does not hold nought.</source>
        <translation>前者比率减后者比率（百分点），附 Newcombe 95 % 区间：区间不含零时才有差异可言。</translation>
    </message>
    <message>
        <source>Half of those that reached it took no longer.</source>
        <translation>达成者中有一半不超过此天数。</translation>
    </message>
    <message>
        <source>The share less that of all other channels together, in percentage points, with Newcombe&apos;s interval at 95 %: it says something where it does not hold nought.</source>
        <translation>比率减去其他所有渠道合计的比率，以百分点计，附 95 % Newcombe 区间：不含零时才有意义。</translation>
    </message>
    <message>
        <source>Deals that were won or lost in the period.</source>
        <translation>期间内赢单或输单的商机。</translation>
    </message>
    <message>
        <source>Amounts of the deals at the rates of the days on which they ended.</source>
        <translation>商机金额，以结束当日汇率换算。</translation>
    </message>
    <message>
        <source>Lost for this reason ÷ all lost deals.</source>
        <translation>因此原因输单 ÷ 所有输单。</translation>
    </message>
    <message>
        <source>This reason and the more frequent ones ÷ all lost deals.</source>
        <translation>此原因与更常见的原因 ÷ 所有输单。</translation>
    </message>
    <message>
        <source>How often a deal went on from the stage in the period.</source>
        <translation>期间内商机离开此阶段的次数。</translation>
    </message>
    <message>
        <source>So many whole days a quarter, or three quarters, of them stood there.</source>
        <translation>其中四分之一（或四分之三）停留的整天数。</translation>
    </message>
    <message>
        <source>Half of those that went on had stood there no longer.</source>
        <translation>离开者中有一半停留不超过此天数。</translation>
    </message>
    <message>
        <source>The median in as many days before the period.</source>
        <translation>期间之前相同天数内的中位数。</translation>
    </message>
    <message>
        <source>Open deals that stand in the stage now.</source>
        <translation>目前停在此阶段的进行中商机。</translation>
    </message>
    <message>
        <source>Of them those that stand there for longer than the stage allows.</source>
        <translation>其中停留超过此阶段允许天数者。</translation>
    </message>
    <message>
        <source>Of the deals that ever stood in the stage and have ended: the share won, with its interval.</source>
        <translation>曾在此阶段且已结束的商机中赢单的比例，附区间。</translation>
    </message>
    <message>
        <source>The probability that is set for the stage.</source>
        <translation>为此阶段设定的概率。</translation>
    </message>
    <message>
        <source>Amounts of open deals at today&apos;s rates.</source>
        <translation>进行中商机的金额，以今日汇率计。</translation>
    </message>
    <message>
        <source>Σ amount × probability: the deal&apos;s own, else its stage&apos;s.</source>
        <translation>Σ 金额 × 概率：商机自己的，否则其阶段的。</translation>
    </message>
    <message>
        <source>Σ amount × share won of the deals that ever stood in the same stage and have ended.</source>
        <translation>Σ 金额 × 曾在同一阶段且已结束的商机中赢单的比例。</translation>
    </message>
    <message>
        <source>Each deal won or lost as a whole, 2,000 times over: 80 of 100 sums lie between these two.</source>
        <translation>每个商机整笔赢或输，模拟 2,000 次：100 次中有 80 次的合计落在两者之间。</translation>
    </message>
    <message>
        <source>Deals that were open at that time, and those whose amounts the change is made of.</source>
        <translation>当时未结的商机，以及构成该项变动的商机。</translation>
    </message>
    <message>
        <source>What was open, and what was added to it or taken from it: won, lost and deleted deals with the amount that they had at the beginning. The changes add up to the difference.</source>
        <translation>未结金额，以及增加或减去的金额：赢单、输单与已删除的商机以期初金额计。各项变动相加即为差额。</translation>
    </message>
    <message>
        <source>Orders with tax less credit notes and payments; cancelled orders owe nothing.</source>
        <translation>订单含税金额减去红字单与收款；已取消的订单不计。</translation>
    </message>
    <message>
        <source>Of it by days after the due day, of each instalment by its own.</source>
        <translation>按到期后天数区分，分期款各按其到期日。</translation>
    </message>
    <message>
        <source>What is overdue ÷ all that is outstanding.</source>
        <translation>逾期 ÷ 全部未收。</translation>
    </message>
    <message>
        <source>Days since the oldest due day of what is open.</source>
        <translation>未收款项中最早到期日至今的天数。</translation>
    </message>
    <message>
        <source>Open deals that stood in the stage at the end of that day, by the history of stages.</source>
        <translation>按阶段历程，当天结束时位于此阶段的未结商机。</translation>
    </message>
    <message>
        <source>Activities done in the period, by their owner; notes by the day on which they were written.</source>
        <translation>期间内完成的活动，按负责人统计；备注按写下的日期计。</translation>
    </message>
    <message>
        <source>Leads created in the period, by who owns them now.</source>
        <translation>期间内创建的线索，按目前的负责人统计。</translation>
    </message>
    <message>
        <source>From its creation until a lead was contacted, qualified or converted, or a call, meeting or e-mail about it was done: half were answered sooner.</source>
        <translation>从创建线索起，到线索变为已联系、合格或已转换，或完成与其相关的电话、会议或电子邮件为止；半数线索响应得更快。</translation>
    </message>
    <message>
        <source>Answered within 24 hours ÷ new leads at least a day old, answered or not.</source>
        <translation>24 小时内响应的线索 ÷ 创建已满一天的新线索（不论是否响应）。</translation>
    </message>
    <message>
        <source>Records that the activities done in the period are about, each counted once per person.</source>
        <translation>期间内完成的活动所涉及的记录，每位负责人各计一次。</translation>
    </message>
    <message>
        <source>Lines of orders of the period, and of deals won in it that have no order.</source>
        <translation>期间内订单的明细，以及期间内赢单但没有订单的商机明细。</translation>
    </message>
    <message>
        <source>In the unit of the product; different products are not added up.</source>
        <translation>以产品的单位计；不同产品不相加。</translation>
    </message>
    <message>
        <source>Quantity × price − discount, without tax; where prices include it, the line&apos;s part of the net.</source>
        <translation>数量 × 单价 − 折扣，不含税；单价含税时，取该条明细所占的不含税金额。</translation>
    </message>
    <message>
        <source>Of the revenue of all products.</source>
        <translation>占全部产品收入的比例。</translation>
    </message>
    <message>
        <source>Quantity × unit price, without any discount.</source>
        <translation>数量 × 单价，不计折扣。</translation>
    </message>
    <message>
        <source>Quantity × cost of the product as it is now; a dash where it is not known.</source>
        <translation>数量 × 产品目前的成本；成本不明时为“—”。</translation>
    </message>
    <message>
        <source>Deals that were open the day before the month and expected to end in it.</source>
        <translation>该月开始前一天仍进行中、预计在该月成交的商机。</translation>
    </message>
    <message>
        <source>Σ amount × probability of these deals, as they stood then.</source>
        <translation>Σ 这些商机当时的金额 × 概率。</translation>
    </message>
    <message>
        <source>The same with the shares won of what had ended until then.</source>
        <translation>同上，但改用截至当时已结束商机的赢单比例。</translation>
    </message>
    <message>
        <source>Deals won in the month, expected or not, with the amounts that they have now.</source>
        <translation>该月赢单的商机（不论是否在预计内），按目前金额计。</translation>
    </message>
    <message>
        <source>The part of it from deals that were expected.</source>
        <translation>其中原本预计在该月成交的商机。</translation>
    </message>
    <message>
        <source>Above 0, more was won than forecast, on the whole.</source>
        <translation>大于 0 表示整体上实际多于预测。</translation>
    </message>
    <message>
        <source>Σ of what each month was off by, up or down, ÷ Σ forecast.</source>
        <translation>Σ 各月差额（不分正负）÷ Σ 预测。</translation>
    </message>
    <message>
        <source>What was set for the person and the month.</source>
        <translation>为此人与此月份设定的目标。</translation>
    </message>
    <message>
        <source>Target less what was won; 0 once it is reached.</source>
        <translation>目标减去赢单金额；完成后为 0。</translation>
    </message>
    <message>
        <source>Deals without a probability: not in the weighted sum.</source>
        <translation>没有概率的商机：不列入加权合计。</translation>
    </message>
    <message>
        <source>Days from the first day of the spend until the revenue had reached the whole of it.</source>
        <translation>从投入的第一天起，到收入达到全部投入的天数。</translation>
    </message>
    <message>
        <source>Leads that are too young for a column are not divided by there; an empty field is not known yet.</source>
        <translation>对某列而言太新的线索不列入其分母；空格表示尚不得知。</translation>
    </message>
    <message>
        <source>Too few leads to say</source>
        <translation>线索太少，无法判断</translation>
    </message>
    <message>
        <source>{times} × the average, 95 % sure it is better</source>
        <translation>平均的 {times} 倍，95 % 确定较好</translation>
    </message>
    <message>
        <source>{times} × the average, 95 % sure it is worse</source>
        <translation>平均的 {times} 倍，95 % 确定较差</translation>
    </message>
    <message>
        <source>{times} × the second, 95 % sure it is better</source>
        <translation>后者的 {times} 倍，95 % 确信较好</translation>
    </message>
    <message>
        <source>{times} × the second, 95 % sure it is worse</source>
        <translation>后者的 {times} 倍，95 % 确信较差</translation>
    </message>
    <message>
        <source>95 % sure that the first is better</source>
        <translation>95 % 确信前者较好</translation>
    </message>
    <message>
        <source>No difference that could be told soon</source>
        <translation>短期内看不出差异</translation>
    </message>
    <message>
        <source>Choose two or more channels, or a period to compare with, to set them side by side.</source>
        <translation>选择两个以上的渠道，或选择要比较的期间，即可并列比较。</translation>
    </message>
    <message>
        <source>Days of a step are those of leads with a day at both ends; a step that follows from a later one has no days.</source>
        <translation>步骤的天数只计两端均有日期的线索；由后续步骤推得的步骤没有天数。</translation>
    </message>
    <message>
        <source>No difference to the others that could be told soon</source>
        <translation>与其他渠道没有短期内看得出的差别</translation>
    </message>
    <message>
        <source>No clear difference yet; about {more} more leads would tell</source>
        <translation>尚无明显差别；再约 {more} 个线索才能判断</translation>
    </message>
    <message>
        <source>Won in the end counts deals of all times; the days are those of the period.</source>
        <translation>“最终赢单”计所有时间的商机；天数则为期间内的。</translation>
    </message>
    <message>
        <source>Stages with fewer than {count} ended deals count with their set probability, also by history.</source>
        <translation>已结束商机少于 {count} 个的阶段，按历史时也以设定概率计。</translation>
    </message>
    <message>
        <source>Deals without a probability: {count}. They are in the amount, not in the weighted sum.</source>
        <translation>没有概率的商机：{count}。列入金额，不列入加权合计。</translation>
    </message>
    <message>
        <source>From the end of {first} to the end of {last}.</source>
        <translation>自 {first} 结束至 {last} 结束。</translation>
    </message>
    <message>
        <source>Both ends at the rates of the last day, so that rates change nothing here.</source>
        <translation>期初与期末均以最后一天的汇率换算，因此不受汇率变动影响。</translation>
    </message>
    <message>
        <source>What has no due day counts as not due.</source>
        <translation>没有到期日的款项视为未到期。</translation>
    </message>
    <message>
        <source>Other currencies are converted at today&apos;s rates.</source>
        <translation>其他币种以今日汇率换算。</translation>
    </message>
    <message>
        <source>Cohort: what the leads created in the period have become and brought since.</source>
        <translation>世代：期间内创建的线索至今的进展与带来的收入。</translation>
    </message>
    <message>
        <source>Cash: what happened in the period, whenever the leads were created.</source>
        <translation>现金：期间内发生的事，不论线索何时创建。</translation>
    </message>
    <message>
        <source>Leads younger than {days} days: {count}. They are counted beside, not in the rates.</source>
        <translation>创建未满 {days} 天的线索：{count}。另外计数，不列入比率。</translation>
    </message>
    <message>
        <source>Qualified leads without a date: {count}. Neither counted nor missed within {days} days.</source>
        <translation>没有日期的合格线索：{count}。在 {days} 天内既不算达成也不算未达成。</translation>
    </message>
    <message>
        <source>Qualified leads without a date: {count}. They count “so far”, in no column of days.</source>
        <translation>没有日期的合格线索：{count} 条。计入“到目前为止”，不计入任何天数列。</translation>
    </message>
    <message>
        <source>Qualified leads without a date: {count}. They have no day on which to count.</source>
        <translation>没有日期的合格线索：{count} 条。没有可以计入的日期。</translation>
    </message>
    <message>
        <source>Amounts in other currencies are converted at the rates of their days.</source>
        <translation>其他币种的金额以当日汇率换算。</translation>
    </message>
    <message>
        <source>Amounts without a rate on their day ({currencies}): {count}. They are not in the sums.</source>
        <translation>当日没有汇率的金额（{currencies}）：{count}。不列入合计。</translation>
    </message>
    <message>
        <source>Won in {month}, against the targets of that month.</source>
        <translation>{month} 的赢单金额，与该月目标相比。</translation>
    </message>
    <message>
        <source>Nobody has a target for this month yet.</source>
        <translation>这个月还没有设定任何人的目标。</translation>
    </message>
    <message>
        <source>Records without the number are counted, but left out of sums, means and medians.</source>
        <translation>数值为空的记录计入条数，但不计入总和、平均与中位数。</translation>
    </message>
    <message>
        <source>The forecast of a month is that of the day before it began, by the deals as they stood then; the set probabilities of stages are those of now.</source>
        <translation>每月的预测按该月开始前一天的商机状态计算；阶段的设定概率则为目前的值。</translation>
    </message>
    <message>
        <source>“Answered within a day” counts only new leads that were a day old when today began.</source>
        <translation>“一天内”只计今天开始时已满一天的新线索。</translation>
    </message>
    <message>
        <source>Leads worked on without a date: {count}. They are left out of the time to answer.</source>
        <translation>跟进过但没有日期的线索：{count} 条，不计入响应时间。</translation>
    </message>
    <message>
        <source>Lines of orders, and of won deals without an order. Credit notes are for whole orders and are left out.</source>
        <translation>订单的明细，以及没有订单的赢单商机的明细。红字单属于整张订单，不计在内。</translation>
    </message>
    <message>
        <source>A margin needs the cost of every product sold; some have none yet.</source>
        <translation>毛利需要每个售出产品的成本；有些产品的成本不明。</translation>
    </message>
    <message>
        <source>Spend is that of the whole office: it is not recorded by owner.</source>
        <translation>投入是全公司的金额，并未按负责人分别记录。</translation>
    </message>
    <message>
        <source>ROI on margin needs the cost of every product ordered; of some of the revenue it is not known.</source>
        <translation>毛利回报率需要每个所订产品的成本；部分收入的成本不明。</translation>
    </message>
    <message>
        <source>Nothing here is called “{value}” ({kinds}).</source>
        <translation>这里没有叫“{value}”的（{kinds}）。</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile, so nothing was saved. It is shown as it is now: make your change again.</source>
        <translation>同时有别人改过，所以没有保存。现在显示的是最新内容，请再改一次。</translation>
    </message>
    <message>
        <source>The dashboard needs a name.</source>
        <translation>请为仪表板命名。</translation>
    </message>
    <message>
        <source>These records do not have the fields of the table.</source>
        <translation>这些记录没有表格所用的字段。</translation>
    </message>
    <message>
        <source>No table is called “{value}”.</source>
        <translation>没有名为“{value}”的表格。</translation>
    </message>
    <message>
        <source>The table needs a name.</source>
        <translation>请为表格命名。</translation>
    </message>
    <message>
        <source>Name the table: --kind and --rows, or --saved.</source>
        <translation>请指定表格：--kind 与 --rows，或 --saved。</translation>
    </message>
    <message>
        <source>In the cash view everything counts on its own day: choose no window of days there.</source>
        <translation>现金看法中一切都按发生日计：请不要选天数范围。</translation>
    </message>
    <message>
        <source>There is a view called “{value}” already. Choose another name, or save the changes to that one.</source>
        <translation>已经有名为“{value}”的视图。请换一个名称，或把更改保存到该视图。</translation>
    </message>
    <message>
        <source>“{value}” is no list of which a view can be saved.</source>
        <translation>“{value}”不是可以保存视图的列表。</translation>
    </message>
    <message>
        <source>What this view should list cannot be read.</source>
        <translation>无法读取这个视图的内容。</translation>
    </message>
    <message>
        <source>There is no view called “{name}” for {kinds}.</source>
        <translation>{kinds}没有名为“{name}”的视图。</translation>
    </message>
    <message>
        <source>That would be more than {most} groups, so the list is shown without them. Narrow it, or choose another field.</source>
        <translation>分组会超过 {most} 组，因此不分组显示。请缩小列表范围，或改用其他字段。</translation>
    </message>
    <message>
        <source>There are {limit} saved views already. Delete some first.</source>
        <translation>已经有 {limit} 个视图，请先删除一些。</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>before import “{about}”</source>
        <translation>导入“{about}”前</translation>
    </message>
    <message>
        <source>before a large change</source>
        <translation>大量更改前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>还原前</translation>
    </message>
    <message>
        <source>second place</source>
        <translation>第二个位置</translation>
    </message>
    <message>
        <source>This is a backup, to look at only. Nothing was changed.</source>
        <translation>这是备份，仅供查看。未做任何更改。</translation>
    </message>
    <message>
        <source>{path} is damaged too badly to be repaired. Nothing was changed. Restore a backup.</source>
        <translation>{path} 损坏严重，无法修复。未做任何更改。请还原备份。</translation>
    </message>
    <message>
        <source>{path} is open in a window or another program. Nothing was changed. Close it first.</source>
        <translation>{path} 正在某个窗口或其他程序中打开。未做任何更改。请先关闭。</translation>
    </message>
    <message>
        <source>{path} is no backup of this file. Nothing was changed.</source>
        <translation>{path} 不是这个文件的备份。未做任何更改。</translation>
    </message>
    <message>
        <source>This record is not in the backup. Nothing was changed.</source>
        <translation>备份中没有这条记录。未做任何更改。</translation>
    </message>
    <message>
        <source>{path} holds values that nobody has changed and that are others than in a backup of it: {count}.</source>
        <translation>{path} 中有 {count} 个值与备份不同，却没有任何人改过。</translation>
    </message>
    <message>
        <source>“{title}” needs a {field} that was deleted too. Take that back first. Nothing was changed.</source>
        <translation>“{title}”需要的{field}也已删除。请先取回它。未做任何更改。</translation>
    </message>
    <message>
        <source>Took “{title}” back from a backup</source>
        <translation>已从备份取回“{title}”</translation>
    </message>
    <message>
        <source>Took {count} {kinds} back from a backup</source>
        <translation>已从备份取回 {count} 条{kinds}</translation>
    </message>
    <message>
        <source>Damaged values mended from a backup: {count}</source>
        <translation>已从备份修复损坏的值：{count} 个</translation>
    </message>
    <message>
        <source>Damaged history mended from a backup: {count}</source>
        <translation>已从备份修复损坏的历史记录：{count} 条</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>merges</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>pair that is no duplicate</source>
        <translation>不重复的配对</translation>
    </message>
    <message>
        <source>pairs that are no duplicates</source>
        <translation>不重复的配对</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一条</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二条</translation>
    </message>
    <message>
        <source>Only leads, accounts and contacts can be merged, not {kinds}.</source>
        <translation>只有线索、客户和联系人可以合并，{kinds}不行。</translation>
    </message>
    <message>
        <source>Name at least two different records.</source>
        <translation>请指定至少两条不同的数据。</translation>
    </message>
    <message>
        <source>#{id} is none of the records that are merged. Nothing was changed.</source>
        <translation>#{id} 不在要合并的数据之中，没有更改任何数据。</translation>
    </message>
    <message>
        <source>Nobody chooses whose value of “{field}” is kept. Nothing was changed.</source>
        <translation>“{field}”的值不能选择，没有更改任何数据。</translation>
    </message>
    <message>
        <source>“{title}” is converted: keep it and merge the others into it, or take back its conversion first. Nothing was changed.</source>
        <translation>“{title}”已经转换：请保留它并把其他的并入，或先取消它的转换。没有更改任何数据。</translation>
    </message>
    <message>
        <source>Other records were merged into “{title}” since, and took what would return: take that {kind} apart first. Nothing was changed.</source>
        <translation>之后又有数据并入“{title}”，带走了要还原的内容：请先拆开该{kind}。没有更改任何数据。</translation>
    </message>
    <message>
        <source>Nothing was merged into “{title}”, so there is nothing to take apart.</source>
        <translation>没有数据并入过“{title}”，所以没有可拆开的。</translation>
    </message>
    <message>
        <source>Merged into “{title}”</source>
        <translation>并入“{title}”</translation>
    </message>
    <message>
        <source>Made {merges} of {count} {kinds}</source>
        <translation>把 {count} 条{kinds}合并为 {merges} 条</translation>
    </message>
    <message>
        <source>Made {merges} of {count} records</source>
        <translation>把 {count} 条数据合并为 {merges} 条</translation>
    </message>
    <message>
        <source>Took “{title}” apart again</source>
        <translation>重新拆开“{title}”</translation>
    </message>
    <message>
        <source>No duplicates: “{title}” and others</source>
        <translation>不是重复：“{title}”与其他数据</translation>
    </message>
    <message>
        <source>Merged {count} {kinds} into “{title}”</source>
        <translation>把 {count} 条{kinds}合并为“{title}”</translation>
    </message>
    <message>
        <source>Took “{title}” apart again: {count} {kinds} are back</source>
        <translation>重新拆开“{title}”：{count} 条{kinds}回来了</translation>
    </message>
    <message>
        <source>No duplicates: “{title}” and others, {count} {kinds}</source>
        <translation>不是重复：“{title}”等 {count} 条{kinds}</translation>
    </message>
    <message>
        <source>#{id} is none of the {kinds} that were deleted.</source>
        <translation>#{id} 不是删除过的{kinds}。</translation>
    </message>
    <message>
        <source>Name the kind and the numbers of what comes back.</source>
        <translation>请指出要恢复的类型与编号。</translation>
    </message>
    <message>
        <source>Restored {kind} “{title}”</source>
        <translation>恢复{kind}“{title}”</translation>
    </message>
    <message>
        <source>Restored {count} {kinds}</source>
        <translation>恢复 {count} 条{kinds}</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>没有删除过数据。</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>没有做过什么。</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>“{name}” ends in none of .csv, .xlsx, .vcf and .ics, so it is not clear what to write.</source>
        <translation>“{name}”的扩展名不是 .csv、.xlsx、.vcf 或 .ics，不知道要写成什么。</translation>
    </message>
    <message>
        <source>Leads, contacts and accounts are written as vCards, {kinds} are not.</source>
        <translation>只有线索、联系人和客户可以写成 vCard，{kinds}不行。</translation>
    </message>
    <message>
        <source>Activities are written as calendar files, {kinds} are not.</source>
        <translation>只有活动可以写成日历文件，{kinds}不行。</translation>
    </message>
    <message>
        <source>“{letter}” cannot be written in {encoding}. Choose UTF-8. No file was written.</source>
        <translation>“{letter}”无法以 {encoding} 写出，请改用 UTF-8。没有写入文件。</translation>
    </message>
    <message>
        <source>A workbook holds at most {most} records. Narrow the list, or save it as CSV. No file was written.</source>
        <translation>一个工作簿最多 {most} 条数据。请缩小列表，或存为 CSV。没有写入文件。</translation>
    </message>
    <message>
        <source>At most {most} records are printed, and these are {count}. Narrow the list first.</source>
        <translation>最多打印 {most} 条，这里有 {count} 条。请先缩小列表范围。</translation>
    </message>
    <message>
        <source>“{file}” is no office that this program has written. Nothing was imported.</source>
        <translation>“{file}”不是本程序导出的整个办公室。没有导入任何数据。</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of this program. Nothing was imported. Update the program first.</source>
        <translation>“{file}”由本程序的较新版本写入。没有导入任何数据。请先更新程序。</translation>
    </message>
    <message>
        <source>“{file}” is damaged: it cannot be unpacked to the end. Nothing was imported.</source>
        <translation>“{file}”已损坏，无法完整解压。没有导入任何数据。</translation>
    </message>
    <message>
        <source>“{file}” holds “{entry}”, which does not belong there. Nothing was imported.</source>
        <translation>“{file}”内含不该有的“{entry}”。没有导入任何数据。</translation>
    </message>
    <message>
        <source>“{file}” would unpack to {size} MB, which no office of its size does. Nothing was imported.</source>
        <translation>“{file}”解压后会有 {size} MB，与文件大小不相称。没有导入任何数据。</translation>
    </message>
    <message>
        <source>“{file}”: row {row} of {entry} cannot be read. Nothing was imported.</source>
        <translation>“{file}”：无法读取 {entry} 的第 {row} 行。没有导入任何数据。</translation>
    </message>
    <message>
        <source>“{file}”: #{id} in {entry} points at something among {kinds} that is not there. Nothing was imported.</source>
        <translation>“{file}”：{entry} 的 #{id} 指向不存在的{kinds}。没有导入任何数据。</translation>
    </message>
    <message>
        <source>A whole office is taken into an empty file only, and this one has {kinds} already. Nothing was imported. Make a new file first.</source>
        <translation>整个办公室只能导入空文件，而此文件已有{kinds}。没有导入任何数据。请先新建文件。</translation>
    </message>
    <message>
        <source>Took in the office of {file}: 1 record</source>
        <translation>已导入 {file} 的整个办公室：1 条记录</translation>
    </message>
    <message>
        <source>Took in the office of {file}: {count} records</source>
        <translation>已导入 {file} 的整个办公室：{count} 条记录</translation>
    </message>
    <message>
        <source>{path} is encrypted, or not a file of this program. Its password, or its recovery key, opens it. Nothing in it was changed.</source>
        <translation>{path} 已加密，或不是本程序的文件。输入密码或恢复密钥即可打开；文件内容没有任何更改。</translation>
    </message>
    <message>
        <source>This is not the password of the file.</source>
        <translation>这不是此文件的密码。</translation>
    </message>
    <message>
        <source>This opens the newest backup and not the file. Either the password was changed since, or the beginning of the file is damaged: then restore the backup {path}.</source>
        <translation>这个密码能打开最新的备份，却不能打开文件。可能是之后换过密码，也可能是文件开头损坏；若是损坏，请还原备份 {path}。</translation>
    </message>
    <message>
        <source>The password needs at least {shortest} characters. Several words make a good one.</source>
        <translation>密码至少需要 {shortest} 个字符。由几个词组成的密码最好。</translation>
    </message>
    <message>
        <source>{path} has no password.</source>
        <translation>{path} 没有密码。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不同。</translation>
    </message>
    <message>
        <source>The file with the password, {path}, cannot be read: {reason}</source>
        <translation>无法读取密码文件 {path}：{reason}</translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps passwords. Nothing was remembered.</source>
        <translation>这台电脑没有可保存密码的密钥环，未记住任何密码。</translation>
    </message>
    <message>
        <source>Password of {path}: </source>
        <translation>{path} 的密码：</translation>
    </message>
    <message>
        <source>New password of {path}: </source>
        <translation>{path} 的新密码：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>{path} is encrypted now, and {count} of its copies.</source>
        <translation>{path} 已加密，并加密了它的 {count} 份备份。</translation>
    </message>
    <message>
        <source>Still readable by anybody: {path}</source>
        <translation>任何人仍可读取：{path}</translation>
    </message>
    <message>
        <source>{path} has no password any more. Its copies keep theirs.</source>
        <translation>{path} 不再有密码；它的备份仍保留各自的密码。</translation>
    </message>
    <message>
        <source>Recovery key of {path}: {code}</source>
        <translation>{path} 的恢复密钥：{code}</translation>
    </message>
    <message>
        <source>The keyring of this computer remembers the password.</source>
        <translation>这台电脑的密钥环已记住密码。</translation>
    </message>
    <message>
        <source>The keyring of this computer does not know the password any more.</source>
        <translation>这台电脑的密钥环已不再保存密码。</translation>
    </message>
    <message>
        <source>“{title}” is no person: leads, contacts and accounts of people can be exported and erased.</source>
        <translation>“{title}”不是个人：只有线索、联系人和个人客户可以导出或彻底删除。</translation>
    </message>
    <message>
        <source>This step erased a person for good, or all that it changed was erased since. It cannot be taken back.</source>
        <translation>这一步彻底删除了某人，或其更改的数据之后已全部彻底删除，无法撤销。</translation>
    </message>
    <message>
        <source>The answer was not yes, so nothing was erased. Scripts can use --yes.</source>
        <translation>回答不是 yes，因此未删除任何数据。脚本可使用 --yes。</translation>
    </message>
    <message>
        <source>“{name}” does not end in .zip. What is held on a person is saved as a zip file.</source>
        <translation>“{name}”的扩展名不是 .zip。个人信息会保存为 ZIP 文件。</translation>
    </message>
    <message>
        <source>Erased a person for good</source>
        <translation>已彻底删除一个人的数据</translation>
    </message>
    <message>
        <source>Something about a person who was erased</source>
        <translation>与已彻底删除的人有关的操作</translation>
    </message>
    <message>
        <source>Erased a person for good ({count} records)</source>
        <translation>已彻底删除一个人的数据（共 {count} 条记录）</translation>
    </message>
    <message>
        <source>Erased for good: {names}</source>
        <translation>彻底删除：{names}</translation>
    </message>
    <message>
        <source>With it go: {counts}</source>
        <translation>一并删除：{counts}</translation>
    </message>
    <message>
        <source>Stay, and no longer name the person: {counts}</source>
        <translation>保留但不再提及此人：{counts}</translation>
    </message>
    <message>
        <source>Stays, another record has it too: {value} ({kind} “{title}”)</source>
        <translation>保留，因为另一条记录也有：{value}（{kind}“{title}”）</translation>
    </message>
    <message>
        <source>This is the one thing that cannot be taken back: not by undo, not from the bin, not by the history.</source>
        <translation>这是唯一无法挽回的操作：撤销、回收站、历史都找不回来。</translation>
    </message>
    <message>
        <source>These backups still hold the person (--copies deletes):</source>
        <translation>这些备份里仍有此人的数据（--copies 会删除）：</translation>
    </message>
    <message>
        <source>These backups hold the person and are deleted, after a new one was made:</source>
        <translation>这些备份里有此人的数据，会在创建新备份后删除：</translation>
    </message>
    <message>
        <source>Erase for good? Type yes:</source>
        <translation>要彻底删除吗？请输入 yes：</translation>
    </message>
    <message>
        <source>The records are erased, but the file could not be rewritten yet: until it is, free parts of it may hold what they said. The next opening tries again.</source>
        <translation>记录已删除，但文件还无法重写：在重写之前，文件的空闲区域可能仍留有内容。下次打开时会再试一次。</translation>
    </message>
    <message>
        <source>What is held on {name}</source>
        <translation>{name} 的个人信息</translation>
    </message>
    <message>
        <source>Written on {day} from {file}</source>
        <translation>{day} 导出自 {file}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Type of content</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹 (SHA-256)</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加者</translation>
    </message>
    <message>
        <source>Files cannot be kept with {kinds}.</source>
        <translation>{kinds}不能附加文件。</translation>
    </message>
    <message>
        <source>A file belongs to one record.</source>
        <translation>一个文件只属于一条记录。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {most} MB and was not kept. Leave it where it is and note its place.</source>
        <translation>“{name}”超过 {most} MB，没有收进来。请让它留在原处，并记下位置。</translation>
    </message>
    <message>
        <source>“{name}” is a folder, a device or a pipe, not a file. It was not kept.</source>
        <translation>“{name}”是文件夹、设备或管道，不是文件，没有收进来。</translation>
    </message>
    <message>
        <source>“{name}” is the file in which this office itself is kept. It cannot be kept in itself.</source>
        <translation>“{name}”就是存放这份数据的文件，不能收进它自己里面。</translation>
    </message>
    <message>
        <source>“{name}” is being written to just now and was not kept. Try again when that is done.</source>
        <translation>“{name}”正在被写入，没有收进来。请等写完后再试。</translation>
    </message>
    <message>
        <source>The content of “{name}” is damaged: it is not what was once kept. Nothing was written. A backup may still have it.</source>
        <translation>“{name}”的内容已损坏，和当初收进来的不同。没有写出任何文件。备份里也许还有。</translation>
    </message>
    <message>
        <source>The content of “{name}” is not kept any more: it had been deleted for longer than the recycle bin looks back.</source>
        <translation>“{name}”的内容已不再保留：它删除后超过了回收站的期限。</translation>
    </message>
    <message>
        <source>Added “{title}” to “{owner}”</source>
        <translation>已将“{title}”添加到“{owner}”</translation>
    </message>
    <message>
        <source>Added {count} files to “{owner}”</source>
        <translation>已将 {count} 个文件添加到“{owner}”</translation>
    </message>
    <message>
        <source>No files.</source>
        <translation>没有文件。</translation>
    </message>
    <message>
        <source>Template of letters</source>
        <translation>信件模板</translation>
    </message>
    <message>
        <source>Templates of letters</source>
        <translation>信件模板</translation>
    </message>
    <message>
        <source>template of letters</source>
        <translation>信件模板</translation>
    </message>
    <message>
        <source>templates of letters</source>
        <translation>信件模板</translation>
    </message>
    <message>
        <source>Template name</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>21 labels, 63.5 × 38.1 mm (L7160)</source>
        <translation>标签 21 格，63.5 × 38.1 mm（L7160）</translation>
    </message>
    <message>
        <source>24 labels, 70 × 37 mm (3 × 8)</source>
        <translation>标签 24 格，70 × 37 mm（3 × 8）</translation>
    </message>
    <message>
        <source>14 labels, 105 × 42 mm (2 × 7)</source>
        <translation>标签 14 格，105 × 42 mm（2 × 7）</translation>
    </message>
    <message>
        <source>Envelope DL, 220 × 110 mm</source>
        <translation>DL 信封，220 × 110 mm</translation>
    </message>
    <message>
        <source>Envelope C5, 229 × 162 mm</source>
        <translation>C5 信封，229 × 162 mm</translation>
    </message>
    <message>
        <source>Standard envelope of Taiwan, 230 × 120 mm</source>
        <translation>台湾标准信封，230 × 120 mm</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸张规格</translation>
    </message>
    <message>
        <source>Letters go to leads, contacts and accounts, not to {kinds}.</source>
        <translation>信件只能寄给线索、联系人和客户，不能寄给{kinds}。</translation>
    </message>
    <message>
        <source>There is no template “{name}”. “list letter-templates” shows those there are.</source>
        <translation>没有名为“{name}”的模板。list letter-templates 会列出所有模板。</translation>
    </message>
    <message>
        <source>Nobody is left to write to. Nothing was written.</source>
        <translation>没有可以寄送的对象，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Letters are made for {most} records at most at a time; {count} are chosen.</source>
        <translation>一次最多为 {most} 条记录制作信件；当前选了 {count} 条。</translation>
    </message>
    <message>
        <source>“{name}” has places that no record fills: {places}. Nothing was written.</source>
        <translation>“{name}”里有数据无法填入的字段：{places}。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Of this template letters are written with {option}. Nothing was written.</source>
        <translation>这个模板要用 {option} 写出，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Noted “{subject}” for “{title}”</source>
        <translation>已为“{title}”记下“{subject}”</translation>
    </message>
    <message>
        <source>Noted “{subject}” for {count} {kinds}</source>
        <translation>已为 {count} 条{kinds}记下“{subject}”</translation>
    </message>
    <message>
        <source>Left out, do not want to be contacted ({count}): {names}</source>
        <translation>略过请勿联系的人（{count}）：{names}</translation>
    </message>
    <message>
        <source>Left out, no address ({count}): {names}</source>
        <translation>略过没有地址的人（{count}）：{names}</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>WorkingDaysPane</name>
    <message>
        <source>Steps of playbooks, and the days to which things are put off, fall on working days. Write or paste closed days one a line, such as 2027-01-01 New Year, or 2027-02-05 – 2027-02-10.</source>
        <translation>跟进流程的步骤与推迟的日子都落在工作日。放假日一行一个，可直接粘贴，例如 2027-01-01 元旦，或 2027-02-05 – 2027-02-10。</translation>
    </message>
</context>
<context>
    <name>_Failures</name>
    <message>
        <source>Rows that cannot be taken</source>
        <translation>无法导入的数据</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ListDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>

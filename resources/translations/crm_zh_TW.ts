<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Customers, deals and where they come from, for a small office. Everything stays in one file on this computer. Free software under the MIT licence; the icons are Lucide&apos;s (ISC).</source>
        <translation>為小型辦公室管理客戶、商機與來源。所有資料都存放在這部電腦的一個檔案裡。採用 MIT 授權的自由軟體；圖示來自 Lucide（ISC 授權）。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用的軟體</translation>
    </message>
</context>
<context>
    <name>ActivityActions</name>
    <message>
        <source>Mark as done</source>
        <translation>標示為完成</translation>
    </message>
    <message>
        <source>Done, and plan the next…</source>
        <translation>完成並安排下一項…</translation>
    </message>
    <message>
        <source>Mark as open</source>
        <translation>標示為未完成</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Move the rest of the playbook</source>
        <translation>流程其餘步驟延後</translation>
    </message>
    <message numerus="yes">
        <source>By %n day(s)</source>
        <translation>
            <numerusform>延後 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityDialog</name>
    <message>
        <source>Activity</source>
        <translation>活動</translation>
    </message>
</context>
<context>
    <name>ActivityFields</name>
    <message>
        <source>What reminds needs a day: say when it begins or is due.</source>
        <translation>要提醒需先有日期：請填寫開始或到期時間。</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>Say what it is about.</source>
        <translation>請寫下主旨。</translation>
    </message>
    <message>
        <source>Done: “{title}”. What comes next?</source>
        <translation>完成「{title}」，接下來做什麼？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>捨棄草稿</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多欄位</translation>
    </message>
</context>
<context>
    <name>AddRow</name>
    <message>
        <source>Condition</source>
        <translation>條件</translation>
    </message>
</context>
<context>
    <name>AskingFirst</name>
    <message>
        <source>One choice a line.</source>
        <translation>一行一個選項。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
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
        <translation>{size} 位元組</translation>
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
        <translation>加入檔案…</translation>
    </message>
    <message>
        <source>Paste files or a picture</source>
        <translation>貼上檔案或圖片</translation>
    </message>
    <message>
        <source>No files yet. Drop them here, or add them by the plus sign.</source>
        <translation>還沒有檔案。把檔案拖到這裡，或按加號加入。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s)</source>
        <translation>
            <numerusform>還有 %Ln 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>content not kept any more</source>
        <translation>內容已不再保留</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>加入檔案</translation>
    </message>
    <message>
        <source>Picture {moment}</source>
        <translation>圖片 {moment}</translation>
    </message>
    <message>
        <source>There is no file and no picture in the clipboard.</source>
        <translation>剪貼簿裡沒有檔案，也沒有圖片。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Go to its record</source>
        <translation>前往所屬記錄</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>儲存檔案</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已存為 {path}</translation>
    </message>
    <message>
        <source>No program of this computer opens “{name}”. Save it instead.</source>
        <translation>這部電腦沒有程式能開啟「{name}」。請改用另存新檔。</translation>
    </message>
</context>
<context>
    <name>BackgroundImport</name>
    <message>
        <source>Importing {file}</source>
        <translation>正在匯入 {file}</translation>
    </message>
    <message>
        <source>Rows with errors: {path}</source>
        <translation>有錯誤的資料：{path}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Not undone: everything imported is still there.</source>
        <translation>沒有復原：匯入的資料都還在。</translation>
    </message>
    <message>
        <source>The import was undone</source>
        <translation>已復原這次匯入</translation>
    </message>
</context>
<context>
    <name>BadColumns</name>
    <message>
        <source>Values that cannot be taken</source>
        <translation>無法採用的值</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep in the notes</source>
        <translation>寫入備註</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略過此值</translation>
    </message>
    <message>
        <source>Do not take these rows</source>
        <translation>不匯入這些列</translation>
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
        <translation>資源回收筒顯示最近</translation>
    </message>
    <message>
        <source>Nothing is thrown away after that: choose “Whenever deleted” to see older ones. Only a person who was erased for good cannot come back.</source>
        <translation>超過天數也不會丟掉：選擇「不限刪除時間」就能看到更早的資料。只有徹底抹除的人無法救回。</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>刪除時間</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message numerus="yes">
        <source>Deleted in the last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天內刪除</numerusform>
        </translation>
    </message>
    <message>
        <source>Whenever deleted</source>
        <translation>不限刪除時間</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Name of what was deleted…</source>
        <translation>已刪除資料的名稱…</translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation>已刪除的資料</translation>
    </message>
    <message>
        <source>Nothing here. What you delete waits here and can be brought back.</source>
        <translation>這裡是空的。刪除的資料會留在這裡，可以還原。</translation>
    </message>
    <message numerus="yes">
        <source>{count} deleted</source>
        <translation>
            <numerusform>已刪除 {count} 筆</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Competitor: {name}</source>
        <translation>競爭對手：{name}</translation>
    </message>
    <message numerus="yes">
        <source>{stage} · %n day(s)</source>
        <translation>
            <numerusform>{stage} · %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} · weighted {weighted}</source>
        <translation>{sum} · 加權 {weighted}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open deal(s)</source>
        <translation>
            <numerusform>%Ln 筆進行中商機</numerusform>
        </translation>
    </message>
    <message>
        <source>No date</source>
        <translation>沒有日期</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>未指派</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未記錄</translation>
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
        <translation>設定 {records}的欄位</translation>
    </message>
    <message>
        <source>Typed before and not set yet.</source>
        <translation>先前輸入、尚未套用的內容。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>清空此欄位</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>請填寫這一項。</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 等另 %n 人</numerusform>
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
        <translation>往後</translation>
    </message>
    <message>
        <source>Before (Page up)</source>
        <translation>往前 (Page Up)</translation>
    </message>
    <message>
        <source>After (Page down)</source>
        <translation>往後 (Page Down)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
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
        <translation>週 (W)</translation>
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
        <translation>匯入行事曆</translation>
    </message>
    <message>
        <source>Looking through the whole file…</source>
        <translation>正在檢查整個檔案…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Entries of the calendar</source>
        <translation>行事曆項目</translation>
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
        <translation>未變更</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>New activity</source>
        <translation>新增活動</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>行事曆</translation>
    </message>
    <message numerus="yes">
        <source>%Ln activity(s)</source>
        <translation>
            <numerusform>%Ln 項活動</numerusform>
        </translation>
    </message>
    <message>
        <source>More than {count} activities</source>
        <translation>超過 {count} 項活動</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln 項逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}, free</source>
        <translation>{place}，空檔</translation>
    </message>
</context>
<context>
    <name>CalendarSaving</name>
    <message>
        <source>Save as a calendar file…</source>
        <translation>另存為行事曆檔案…</translation>
    </message>
    <message>
        <source>Calendar {day}</source>
        <translation>行事曆 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln activity(s) saved to {file}</source>
        <translation>
            <numerusform>已將 %Ln 項活動存到 {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignCard</name>
    <message>
        <source>Campaign</source>
        <translation>行銷活動</translation>
    </message>
    <message>
        <source>Choose a campaign to see what it cost and brought.</source>
        <translation>請選擇行銷活動，查看花費與成果。</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已支出</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>營收</translation>
    </message>
    <message>
        <source>Return on spend</source>
        <translation>投入產出比</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln lead(s)</source>
        <translation>
            <numerusform>顯示 %Ln 筆線索</numerusform>
        </translation>
    </message>
    <message>
        <source>Show deals</source>
        <translation>顯示商機</translation>
    </message>
</context>
<context>
    <name>CampaignReport</name>
    <message>
        <source>Per lead</source>
        <translation>每筆線索</translation>
    </message>
    <message>
        <source>Per qualified lead</source>
        <translation>每筆合格線索</translation>
    </message>
    <message>
        <source>Per deal</source>
        <translation>每筆商機</translation>
    </message>
    <message>
        <source>Per won deal</source>
        <translation>每筆成交</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln 筆線索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln qualified</source>
        <translation>
            <numerusform>%Ln 筆合格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deal(s)</source>
        <translation>
            <numerusform>%Ln 筆商機</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln won</source>
        <translation>
            <numerusform>%Ln 筆成交</numerusform>
        </translation>
    </message>
    <message>
        <source>{spend} of {budget}</source>
        <translation>{spend}／預算 {budget}</translation>
    </message>
    <message>
        <source>{revenue} of {expected} expected</source>
        <translation>{revenue}／預期 {expected}</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>行銷活動</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>投入產出比</translation>
    </message>
</context>
<context>
    <name>CampaignReportView</name>
    <message>
        <source>Campaigns, in {currency}</source>
        <translation>行銷活動（{currency}）</translation>
    </message>
    <message>
        <source>No campaigns yet. Add one under Tools › Our office.</source>
        <translation>還沒有行銷活動。請在「工具 › 公司設定」新增。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln 個行銷活動</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>建立複本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移至</translation>
    </message>
    <message>
        <source>Mark as won…</source>
        <translation>標為成交…</translation>
    </message>
    <message>
        <source>Mark as lost…</source>
        <translation>標為未成交…</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>負責人</translation>
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
        <translation>筆數太少，無法比較</translation>
    </message>
    <message>
        <source>no leads</source>
        <translation>沒有線索</translation>
    </message>
    <message>
        <source>{rate} · {won} of {leads}</source>
        <translation>{rate} · {won} / {leads}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln too young</source>
        <translation>
            <numerusform>%Ln 筆未滿期</numerusform>
        </translation>
    </message>
    <message>
        <source>average {rate}</source>
        <translation>平均 {rate}</translation>
    </message>
    <message>
        <source>{count} · {share} of previous</source>
        <translation>{count} · 前一步的 {share}</translation>
    </message>
    <message>
        <source>click a bar to see its leads</source>
        <translation>點長條可查看線索</translation>
    </message>
    <message>
        <source>share of leads won so far · bar = rate, whisker = 95% interval</source>
        <translation>線索至今的成交比例 · 長條＝轉換率，橫線＝95% 信賴區間</translation>
    </message>
    <message numerus="yes">
        <source>share of leads won within %n day(s) · bar = rate, whisker = 95% interval</source>
        <translation>
            <numerusform>線索在 %n 天內成交的比例 · 長條＝轉換率，橫線＝95% 信賴區間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) are younger than {days} days: counted beside, not in the rates.</source>
        <translation>
            <numerusform>%Ln 筆線索建立未滿 {days} 天：另行計數，不列入轉換率。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln qualified lead(s) without a date: neither counted nor missed within {days} days.</source>
        <translation>
            <numerusform>%Ln 筆合格線索沒有日期：在 {days} 天內既不計入也不算未達成。</numerusform>
        </translation>
    </message>
    <message>
        <source>Amounts in other currencies are converted at the rates of their days.</source>
        <translation>其他幣別的金額已按各自日期的匯率換算。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln amount(s) in {currencies} have no rate on their day: they are not in the sums.</source>
        <translation>
            <numerusform>{currencies} 有 %Ln 筆金額在當日沒有匯率，未計入合計。</numerusform>
        </translation>
    </message>
    <message>
        <source>Spend is that of the whole office: it is not recorded by owner.</source>
        <translation>行銷支出是全公司的金額，並未依負責人分別記錄。</translation>
    </message>
    <message>
        <source>No clear difference between channels yet</source>
        <translation>各來源渠道目前沒有明顯差異</translation>
    </message>
    <message>
        <source>Best channel: {channel} — {rate} of its leads are won, {times}× the average (95% interval {low} – {high})</source>
        <translation>最佳來源渠道：{channel}，{rate} 的線索成交，為平均的 {times} 倍（95% 信賴區間 {low} – {high}）</translation>
    </message>
    <message>
        <source>all leads</source>
        <translation>所有線索</translation>
    </message>
    <message>
        <source>leads created {first} – {last}</source>
        <translation>建立於 {first} – {last} 的線索</translation>
    </message>
</context>
<context>
    <name>ChannelFigures</name>
    <message>
        <source>{points} pt</source>
        <translation>{points} 個百分點</translation>
    </message>
    <message>
        <source>Lead → won</source>
        <translation>線索 → 成交</translation>
    </message>
    <message>
        <source>Lead → won, so far</source>
        <translation>線索 → 成交（至今）</translation>
    </message>
    <message>
        <source>{won} of {leads} leads</source>
        <translation>{leads} 筆線索中的 {won} 筆</translation>
    </message>
    <message>
        <source>Cost per won deal</source>
        <translation>每筆成交成本</translation>
    </message>
    <message>
        <source>spend {money}</source>
        <translation>行銷支出 {money}</translation>
    </message>
    <message>
        <source>Return on spend</source>
        <translation>投入產出比</translation>
    </message>
    <message>
        <source>revenue {money}</source>
        <translation>營收 {money}</translation>
    </message>
    <message>
        <source>of it repeat orders {money}</source>
        <translation>其中再次訂購 {money}</translation>
    </message>
    <message>
        <source>Median time lead → won</source>
        <translation>線索 → 成交中位天數</translation>
    </message>
    <message numerus="yes">
        <source>from %Ln win(s)</source>
        <translation>
            <numerusform>依 %Ln 筆成交計算</numerusform>
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
        <translation>合計所有來源渠道，包含沒有支出記錄的。</translation>
    </message>
    <message>
        <source>Needs recorded spend and a won deal.</source>
        <translation>需要有支出記錄和成交。</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>無變化</translation>
    </message>
</context>
<context>
    <name>ChannelReportView</name>
    <message>
        <source>Record spend…</source>
        <translation>記錄行銷支出…</translation>
    </message>
    <message>
        <source>Spend and return by channel</source>
        <translation>各來源渠道行銷支出與產出</translation>
    </message>
    <message>
        <source>The chart is on its way…</source>
        <translation>圖表載入中…</translation>
    </message>
    <message>
        <source>Conversion rate by channel</source>
        <translation>各來源渠道轉換率</translation>
    </message>
    <message>
        <source>Lead → qualified → opportunity → won</source>
        <translation>線索 → 合格 → 商機 → 成交</translation>
    </message>
    <message>
        <source>Spend and return</source>
        <translation>行銷支出與產出</translation>
    </message>
    <message>
        <source>Spend and return, in {currency}</source>
        <translation>行銷支出與產出（{currency}）</translation>
    </message>
    <message>
        <source>Record what each channel costs, to see cost per lead and return here.</source>
        <translation>記錄各來源渠道的行銷支出，即可在此查看每筆線索成本和產出。</translation>
    </message>
    <message>
        <source>vs previous 12 months</source>
        <translation>較前 12 個月</translation>
    </message>
    <message>
        <source>vs the year before</source>
        <translation>較前一年</translation>
    </message>
    <message>
        <source>vs the same time before</source>
        <translation>較前一期</translation>
    </message>
    <message>
        <source>No leads yet. This page shows which channels bring customers.</source>
        <translation>還沒有線索。這一頁會顯示哪些來源渠道帶來客戶。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>No leads fit these choices. The newest lead was created on {day}.</source>
        <translation>沒有符合這些條件的線索。最新的線索建立於 {day}。</translation>
    </message>
    <message>
        <source>Show all leads</source>
        <translation>顯示所有線索</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln 筆線索</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Row by row…</source>
        <translation>逐列檢視…</translation>
    </message>
    <message>
        <source>Looking through the whole file…</source>
        <translation>正在檢查整個檔案…</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>檔案裡沒有資料。</translation>
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
        <translation>每一筆資料都能讀取。</translation>
    </message>
    <message>
        <source>Columns that are not imported</source>
        <translation>不匯入的欄位</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be taken; they go to a file of their own with the reasons.</source>
        <translation>
            <numerusform>%Ln 筆無法匯入，會連同原因存到另一個檔案。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Choose an entry.</source>
        <translation>請選擇一項。</translation>
    </message>
    <message>
        <source>There is no such entry in the list.</source>
        <translation>清單裡沒有這一項。</translation>
    </message>
</context>
<context>
    <name>ChoiceTable</name>
    <message numerus="yes">
        <source>%Ln value(s) that are none of the choices</source>
        <translation>
            <numerusform>%Ln 個值不在選項中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略過此值</translation>
    </message>
    <message>
        <source>Do not take these rows</source>
        <translation>不匯入這些列</translation>
    </message>
</context>
<context>
    <name>ChoicesToast</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>ChosenActions</name>
    <message>
        <source>Qualify…</source>
        <translation>標為合格…</translation>
    </message>
    <message>
        <source>Unqualified…</source>
        <translation>標為不合格…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>認領</translation>
    </message>
    <message>
        <source>Give back to the pool</source>
        <translation>退回線索池</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>指派…</translation>
    </message>
    <message>
        <source>Start a playbook…</source>
        <translation>開始跟進流程…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>When was the deal won?</source>
        <translation>這筆商機何時成交？</translation>
    </message>
    <message>
        <source>Why was the deal lost?</source>
        <translation>這筆商機為何未成交？</translation>
    </message>
    <message>
        <source>What this stage needs</source>
        <translation>這個階段需要的資料</translation>
    </message>
    <message>
        <source>What speaks for this lead?</source>
        <translation>這筆線索有哪些有利條件？</translation>
    </message>
    <message>
        <source>Why is the lead unqualified?</source>
        <translation>這筆線索為何不合格？</translation>
    </message>
    <message>
        <source>Today, unless you type another day.</source>
        <translation>預設為今天，也可以輸入其他日期。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>請填寫這一項。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>確定</translation>
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
            <numerusform>在此階段 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>For all rows</source>
        <translation>套用到所有資料</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation>前幾筆預覽</translation>
    </message>
    <message numerus="yes">
        <source>Preview of the first %n row(s)</source>
        <translation>
            <numerusform>前 %n 筆預覽</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with problems</source>
        <translation>
            <numerusform>%Ln 筆有問題</numerusform>
        </translation>
    </message>
    <message>
        <source>The columns stand as they were chosen for these headings the last time.</source>
        <translation>欄位沿用上次對這組標題的設定。</translation>
    </message>
    <message>
        <source>Suggest anew</source>
        <translation>重新建議</translation>
    </message>
    <message>
        <source>Choose a column for at least one of these: {fields}.</source>
        <translation>請至少為其中一項選擇欄位：{fields}。</translation>
    </message>
    <message>
        <source>“{value}” can be read as two dates. Choose above how the file writes dates.</source>
        <translation>「{value}」可以讀成兩個日期。請在上方選擇檔案的日期寫法。</translation>
    </message>
    <message>
        <source>“{value}” can be read as two numbers. Choose above how the file writes decimals.</source>
        <translation>「{value}」可以讀成兩個數字。請在上方選擇檔案的小數寫法。</translation>
    </message>
    <message>
        <source>The file has closing dates, but no column says how the deals ended.</source>
        <translation>檔案裡有結案日期，但沒有欄位說明商機的結果。</translation>
    </message>
    <message>
        <source>Set the stage of all rows to “{stage}”</source>
        <translation>將所有資料的階段設為「{stage}」</translation>
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
        <translation>不併入</translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <translation>不併入{name}</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>合併後</translation>
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
        <translation>請填寫。</translation>
    </message>
</context>
<context>
    <name>CompetitorReport</name>
    <message>
        <source>{won} of {ended}</source>
        <translation>{ended} 筆中 {won} 筆</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>遇到</translation>
    </message>
    <message>
        <source>95% range</source>
        <translation>95% 區間</translation>
    </message>
    <message>
        <source>Lost to them, sum</source>
        <translation>輸給對方的金額</translation>
    </message>
</context>
<context>
    <name>CompetitorReportView</name>
    <message>
        <source>Open page</source>
        <translation>開啟頁面</translation>
    </message>
    <message>
        <source>Deals begun: {period}</source>
        <translation>商機開始於：{period}</translation>
    </message>
    <message>
        <source>No competitor was met in these deals. They are named on the page of a deal.</source>
        <translation>這些商機中沒有遇到競爭對手。競爭對手在商機頁面上登記。</translation>
    </message>
</context>
<context>
    <name>CompetitorsPart</name>
    <message>
        <source>COMPETITORS</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add a competitor</source>
        <translation>新增競爭對手</translation>
    </message>
    <message>
        <source>Actions for {name}</source>
        <translation>{name}的動作</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Has withdrawn</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>Is back in the race</source>
        <translation>重新參與競爭</translation>
    </message>
    <message>
        <source>Take out of the deal</source>
        <translation>從商機移除</translation>
    </message>
</context>
<context>
    <name>CompletenessPane</name>
    <message>
        <source>A record is complete when all of these are filled; its page says which are missing.</source>
        <translation>以下欄位都填了，資料就算完整；資料頁會指出還缺哪些。</translation>
    </message>
</context>
<context>
    <name>ConditionPanel</name>
    <message>
        <source>Conditions</source>
        <translation>條件</translation>
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
        <translation>以列顯示</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>以文字編輯</translation>
    </message>
</context>
<context>
    <name>ConditionText</name>
    <message>
        <source>Condition as text</source>
        <translation>以文字表示的條件</translation>
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
        <translation>沒有{records}</translation>
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
        <translation>為所有資料設定欄位</translation>
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
        <translation>進行中</translation>
    </message>
    <message>
        <source>of this lead</source>
        <translation>來自此線索</translation>
    </message>
    <message>
        <source>New account: {name}</source>
        <translation>建立新客戶：{name}</translation>
    </message>
    <message>
        <source>New contact: {name}</source>
        <translation>建立新聯絡人：{name}</translation>
    </message>
    <message>
        <source>New opportunity: {name}</source>
        <translation>建立新商機：{name}</translation>
    </message>
    <message>
        <source>Joins the new account of a lead above: {name}</source>
        <translation>併入上方線索建立的新客戶：{name}</translation>
    </message>
    <message>
        <source>Joins the new contact of a lead above: {name}</source>
        <translation>併入上方線索建立的新聯絡人：{name}</translation>
    </message>
    <message>
        <source>Joins the new opportunity of a lead above: {name}</source>
        <translation>併入上方線索建立的新商機：{name}</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>不建立客戶</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>不建立聯絡人</translation>
    </message>
    <message>
        <source>No opportunity</source>
        <translation>不建立商機</translation>
    </message>
    <message>
        <source>Another account…</source>
        <translation>選擇其他客戶…</translation>
    </message>
    <message>
        <source>Another contact…</source>
        <translation>選擇其他聯絡人…</translation>
    </message>
    <message>
        <source>Another opportunity…</source>
        <translation>選擇其他商機…</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>開啟聯絡人</translation>
    </message>
    <message>
        <source>Open the opportunity</source>
        <translation>開啟商機</translation>
    </message>
</context>
<context>
    <name>ConversionDialog</name>
    <message>
        <source>Convert</source>
        <translation>轉換</translation>
    </message>
    <message>
        <source>Convert lead</source>
        <translation>轉換線索</translation>
    </message>
    <message>
        <source>Role in the deal</source>
        <translation>在商機中的角色</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Convert lead: {name}</source>
        <translation>轉換線索：{name}</translation>
    </message>
    <message>
        <source>Filled fields are not overwritten. All of it is one step, which can be taken back.</source>
        <translation>已填的欄位不會被覆蓋。整個轉換是一個步驟，隨時可以復原。</translation>
    </message>
    <message numerus="yes">
        <source>The lead&apos;s {count} entries are shown with the account, the contact and the opportunity.</source>
        <translation>
            <numerusform>線索的 {count} 則動態會顯示在客戶、聯絡人與商機上。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is converted.</source>
        <translation>已轉換「{name}」。</translation>
    </message>
</context>
<context>
    <name>ConvertManyDialog</name>
    <message>
        <source>Each lead joins the account and the contact that are known already, or becomes new ones. All of it is one step, which can be taken back.</source>
        <translation>每筆線索會併入已有的客戶與聯絡人，沒有的就新建。整個轉換是一個步驟，隨時可以復原。</translation>
    </message>
    <message>
        <source>Also opportunities: join the open one, or a new one</source>
        <translation>同時處理商機：併入進行中的，或建立新的</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>轉換</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Convert leads</source>
        <translation>轉換線索</translation>
    </message>
    <message>
        <source>Leads to convert</source>
        <translation>要轉換的線索</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>已轉換</translation>
    </message>
    <message numerus="yes">
        <source>Convert {count} leads</source>
        <translation>
            <numerusform>轉換 {count} 筆線索</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {count} leads are converted in one step.</source>
        <translation>一次最多轉換 {count} 筆線索。</translation>
    </message>
    <message numerus="yes">
        <source>{count} converted.</source>
        <translation>
            <numerusform>已轉換 {count} 筆。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} not converted: see why beside each.</source>
        <translation>
            <numerusform>{count} 筆未轉換，原因列在各筆旁。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>CopyList</name>
    <message>
        <source>Made</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>No backup yet. One is made every day, and before every import.</source>
        <translation>尚無備份。程式每天以及每次匯入前都會建立一份。</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已損壞</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已驗證</translation>
    </message>
    <message>
        <source>{count} {kinds}</source>
        <translation>{count} 筆{kinds}</translation>
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
        <translation>圖表載入中…</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>開啟報表</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往後移</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>調寬</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>調窄</translation>
    </message>
    <message>
        <source>Taller</source>
        <translation>調高</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>調低</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>This figure or chart is no longer there.</source>
        <translation>這項數字或圖表已不存在。</translation>
    </message>
    <message>
        <source>Nothing to draw: no line has this figure.</source>
        <translation>沒有可繪製的資料：每一列都沒有這項數字。</translation>
    </message>
</context>
<context>
    <name>DashboardView</name>
    <message>
        <source>Dashboard</source>
        <translation>儀表板</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Add a tile</source>
        <translation>新增卡片</translation>
    </message>
    <message>
        <source>New dashboard…</source>
        <translation>新增儀表板…</translation>
    </message>
    <message>
        <source>Delete dashboard</source>
        <translation>刪除儀表板</translation>
    </message>
    <message>
        <source>Name of the dashboard</source>
        <translation>儀表板名稱</translation>
    </message>
</context>
<context>
    <name>Dashboards</name>
    <message>
        <source>Chart: {name}</source>
        <translation>圖表：{name}</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Choose from the calendar</source>
        <translation>從月曆選擇</translation>
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
        <translation>下個工作天</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下週一</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下週</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一週後</translation>
    </message>
    <message>
        <source>{name} ({day})</source>
        <translation>{name}（{day}）</translation>
    </message>
    <message>
        <source>Choose a day…</source>
        <translation>選擇日期…</translation>
    </message>
</context>
<context>
    <name>DayRangePopup</name>
    <message>
        <source>From</source>
        <translation>從</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自訂範圍…</translation>
    </message>
    <message>
        <source>This day lies before the first.</source>
        <translation>結束日早於開始日。</translation>
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
        <translation>本週</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上週</translation>
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
        <translation>上個月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>上一季</translation>
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
        <translation>未來 7 天</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>未來 30 天</translation>
    </message>
    <message>
        <source>Next quarter</source>
        <translation>下一季</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>明年</translation>
    </message>
    <message>
        <source>This fiscal quarter</source>
        <translation>本會計季度</translation>
    </message>
    <message>
        <source>Last fiscal quarter</source>
        <translation>上會計季度</translation>
    </message>
    <message>
        <source>Next fiscal quarter</source>
        <translation>下會計季度</translation>
    </message>
    <message>
        <source>This fiscal year</source>
        <translation>本會計年度</translation>
    </message>
    <message>
        <source>Last fiscal year</source>
        <translation>上會計年度</translation>
    </message>
    <message>
        <source>Next fiscal year</source>
        <translation>下會計年度</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下個月</translation>
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
            <numerusform>未來 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysForm</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>(filled in)</source>
        <translation>（已填寫）</translation>
    </message>
</context>
<context>
    <name>DealLines</name>
    <message>
        <source>New line</source>
        <translation>新增明細</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>未稅</translation>
    </message>
    <message>
        <source>Total with tax</source>
        <translation>含稅總計</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>總計</translation>
    </message>
    <message>
        <source>Tax {rate}</source>
        <translation>稅額（{rate}）</translation>
    </message>
</context>
<context>
    <name>DealRolesPart</name>
    <message>
        <source>PART IN DEALS</source>
        <translation>參與的商機</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add a deal</source>
        <translation>加入商機</translation>
    </message>
</context>
<context>
    <name>DecidersPart</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add a person to the deal</source>
        <translation>將人員加入這筆商機</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>誰來決定</translation>
    </message>
    <message>
        <source>Who decides “{deal}”</source>
        <translation>誰來決定「{deal}」</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>商機</translation>
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
        <translation>＋ 新增</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Change the role…</source>
        <translation>變更角色…</translation>
    </message>
    <message>
        <source>Put first</source>
        <translation>排到最前</translation>
    </message>
    <message>
        <source>Take out of the deal</source>
        <translation>移出這筆商機</translation>
    </message>
</context>
<context>
    <name>DefectDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程式發生問題</translation>
    </message>
    <message>
        <source>What was saved before is safe. The last action may not have been carried out. You can go on working. The report below helps to find the fault; it holds none of your data.</source>
        <translation>先前儲存的資料都安全，最後一個動作可能沒有完成。您可以繼續工作。下方的報告有助於找出問題，其中不含您的資料。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>儲存報告…</translation>
    </message>
    <message>
        <source>The report could not be saved: {reason}</source>
        <translation>無法儲存報告：{reason}</translation>
    </message>
</context>
<context>
    <name>DemoBar</name>
    <message>
        <source>Demo: these data are made up. Your own data belong in a file of your own.</source>
        <translation>示範：這些是虛構的資料。您自己的資料請放在自己的檔案裡。</translation>
    </message>
    <message>
        <source>This is a backup, to look at only. Nothing can be changed in it.</source>
        <translation>這是備份，僅供查看，無法更改其中內容。</translation>
    </message>
    <message>
        <source>The disk is full: this file can only be read. Free some space, then open it again.</source>
        <translation>磁碟已滿：此檔案目前只能查看。請騰出空間後重新開啟。</translation>
    </message>
    <message>
        <source>This file cannot be written to in this place: it can only be read.</source>
        <translation>此檔案所在位置無法寫入：只能查看。</translation>
    </message>
    <message>
        <source>Open my own file</source>
        <translation>開啟我的檔案</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>DETAILS</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>收合欄位</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多欄位</translation>
    </message>
</context>
<context>
    <name>DifferencePart</name>
    <message>
        <source>Nothing has changed since.</source>
        <translation>之後沒有任何變更。</translation>
    </message>
    <message>
        <source>Deleted since: {count}</source>
        <translation>之後刪除：{count} 筆</translation>
    </message>
    <message>
        <source>Changed since: {count}</source>
        <translation>之後變更：{count} 筆</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>…另有 {count} 筆</translation>
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
        <translation>記錄</translation>
    </message>
    <message>
        <source>then</source>
        <translation>當時</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>new since</source>
        <translation>之後新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已變更</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差異</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Mark as done</source>
        <translation>標示為完成</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message>
        <source>Done (Space)</source>
        <translation>完成（空白鍵）</translation>
    </message>
    <message>
        <source>Postpone (P)</source>
        <translation>延期（P）</translation>
    </message>
    <message>
        <source>More (menu key)</source>
        <translation>更多（選單鍵）</translation>
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
        <translation>重新尋找</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>正在尋找重複資料…</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有類型</translation>
    </message>
    <message>
        <source>Same e-mail and same name</source>
        <translation>電子郵件與名稱相同</translation>
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
        <translation>合併確定的…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>不是重複</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新尋找</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複資料</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>正在尋找重複資料…</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>尋找已停止。</translation>
    </message>
    <message>
        <source>No duplicates found.</source>
        <translation>沒有找到重複資料。</translation>
    </message>
    <message>
        <source>None of the duplicates found are of this kind and likeness.</source>
        <translation>找到的重複資料中，沒有這個類型與相似度的。</translation>
    </message>
    <message numerus="yes">
        <source>{count} groups</source>
        <translation>
            <numerusform>{count} 組</numerusform>
        </translation>
    </message>
    <message>
        <source>the likeliest {count} are listed</source>
        <translation>列出最相似的 {count} 組</translation>
    </message>
    <message>
        <source>Records have changed since.</source>
        <translation>之後資料有變動。</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>復原：{what}(&amp;U)</translation>
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
        <translation>匯入名單…</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>新增線索</translation>
    </message>
    <message>
        <source>Look at demo data</source>
        <translation>查看示範資料</translation>
    </message>
    <message>
        <source>Start with your leads</source>
        <translation>從您的線索開始</translation>
    </message>
    <message>
        <source>Import a list from a spreadsheet or another program, or type in the first lead.</source>
        <translation>從試算表或其他程式匯入名單，或輸入第一筆線索。</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>目前沒有到期的事項</translation>
    </message>
    <message>
        <source>Activities and next steps appear here when their day comes.</source>
        <translation>活動和下一步到期時會顯示在這裡。</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Nothing matches</source>
        <translation>沒有符合的資料</translation>
    </message>
    <message>
        <source>No record matches all filters and words.</source>
        <translation>沒有資料符合所有篩選條件和文字。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除篩選條件</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase for good</source>
        <translation>徹底抹除</translation>
    </message>
    <message>
        <source>This is the one thing that cannot be taken back: not by undo, not from the recycle bin, not by the history.</source>
        <translation>這是唯一無法挽回的動作：復原、資源回收筒、歷程都救不回來。</translation>
    </message>
    <message>
        <source>Looking through the file…</source>
        <translation>正在檢查整個檔案…</translation>
    </message>
    <message>
        <source>I know that nobody can bring it back</source>
        <translation>我了解抹除後任何人都無法救回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Erase {name} for good</source>
        <translation>徹底抹除 {name}</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>抹除對象</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>會刪除的資料</translation>
    </message>
    <message>
        <source>What stays and no longer names the person</source>
        <translation>保留但不再提及此人</translation>
    </message>
    <message>
        <source>What stays because another record has it too</source>
        <translation>因為其他記錄也有而保留</translation>
    </message>
    <message>
        <source>Backups that still hold the person</source>
        <translation>仍有此人資料的備份</translation>
    </message>
    <message numerus="yes">
        <source>Make a new backup and delete these {count}</source>
        <translation>
            <numerusform>建立新備份並刪除這 {count} 份</numerusform>
        </translation>
    </message>
    <message>
        <source>The records are erased, but the file could not be rewritten yet: until it is, free parts of it may hold what they said. The next opening tries again.</source>
        <translation>記錄已抹除，但檔案還無法重寫：在重寫之前，檔案的閒置區域可能仍留有內容。下次開啟時會再試一次。</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>How is this computed? {line}</source>
        <translation>這是怎麼算的？{line}</translation>
    </message>
</context>
<context>
    <name>ExportPerson</name>
    <message>
        <source>Saved as {file}</source>
        <translation>已儲存為 {file}</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Leave out who does not want to be contacted</source>
        <translation>略過請勿聯絡的人</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <translation>活頁簿（Excel）</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Contact cards (vCard 3.0)</source>
        <translation>名片檔（vCard 3.0）</translation>
    </message>
    <message>
        <source>Contact cards (vCard 4.0)</source>
        <translation>名片檔（vCard 4.0）</translation>
    </message>
    <message>
        <source>Unicode (UTF-8 with mark, for Excel)</source>
        <translation>Unicode（含標記的 UTF-8，Excel 用）</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁體中文（Big5）</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB18030)</source>
        <translation>簡體中文（GB18030）</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>與這台電腦相同</translation>
    </message>
    <message>
        <source>Write as</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are left out: these people do not want to be contacted.</source>
        <translation>
            <numerusform>略過 %n 筆：這些人表示請勿聯絡。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them do not want to be contacted. Write to nobody who has asked you not to.</source>
        <translation>
            <numerusform>其中 %n 筆表示請勿聯絡。請不要寫信給已經拒絕的人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) cannot be written in this encoding, in {rows} rows, such as {examples}. A question mark will stand for each.</source>
        <translation>
            <numerusform>有 %n 個字無法以此編碼寫入，分布在 {rows} 列，例如 {examples}。每個字會以問號代替。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldPopover</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>And, or, not, linked records…</source>
        <translation>且、或、非、關聯記錄…</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>篩選依據</translation>
    </message>
</context>
<context>
    <name>FieldValues</name>
    <message>
        <source>By the assignment rules</source>
        <translation>依指派規則</translation>
    </message>
    <message>
        <source>{name} (archived)</source>
        <translation>{name}（已封存）</translation>
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
        <translation>與前一年相比</translation>
    </message>
    <message>
        <source>vs the period before</source>
        <translation>與前一期相比</translation>
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
        <translation>{hours} 小時</translation>
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
        <translation>已經有同名的檔案。請改用其他名稱，或開啟那個檔案。</translation>
    </message>
    <message>
        <source>A backup has to be another file than the one that is open.</source>
        <translation>備份必須存成另一個檔案，不能是目前開啟的檔案。</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>正在檢查檔案…</translation>
    </message>
    <message>
        <source>Work is still going on</source>
        <translation>還有工作正在進行</translation>
    </message>
    <message>
        <source>If you close now, it is stopped and nothing of it is kept. All earlier work is safe.</source>
        <translation>現在關閉會中止這項工作，且不保留其中任何內容。先前的資料都安全。</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>繼續工作</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>中止並關閉</translation>
    </message>
    <message>
        <source>The backup is written and checked.</source>
        <translation>備份已寫入並檢查完成。</translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>檔案完好。</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Open file</source>
        <translation>開啟檔案</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>備份的第二個位置</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新檔案</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>辦公室</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>匯出全部</translation>
    </message>
    <message>
        <source>Export everything held on a person</source>
        <translation>匯出某人的全部個資</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>ZIP 檔案 (*.zip)</translation>
    </message>
    <message>
        <source>Import everything</source>
        <translation>匯入全部</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>儲存報告</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>儲存為 PDF</translation>
    </message>
    <message>
        <source>Save as a calendar file</source>
        <translation>另存為行事曆檔案</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>行事曆檔案 (*.ics)</translation>
    </message>
    <message>
        <source>Whole offices (*.zip)</source>
        <translation>整個辦公室 (*.zip)</translation>
    </message>
    <message>
        <source>Data files (*.crm)</source>
        <translation>資料檔 (*.crm)</translation>
    </message>
</context>
<context>
    <name>FileKeeping</name>
    <message>
        <source>“{name}” could run as a program, so it is not opened from here. Save it if you know where it comes from.</source>
        <translation>「{name}」可能會像程式一樣執行，所以不從這裡開啟。如果你知道它的來源，可以另存新檔。</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Drop a file here</source>
        <translation>把檔案拖放到這裡</translation>
    </message>
    <message>
        <source>A table (CSV, TSV, XLSX, XLS, ODS), an address book (vCard, LDIF), a calendar (.ics) or an e-mail (.eml, .msg)</source>
        <translation>表格（CSV、TSV、XLSX、XLS、ODS）、通訊錄（vCard、LDIF）、行事曆（.ics）或電子郵件（.eml、.msg）</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在讀取檔案…</translation>
    </message>
    <message>
        <source>Tables, address books, calendars and e-mails</source>
        <translation>表格、通訊錄、行事曆與電子郵件</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>貼上表格</translation>
    </message>
    <message>
        <source>The clipboard holds no table. Copy some rows with their headings first.</source>
        <translation>剪貼簿裡沒有表格。請先連同標題複製幾列。</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>貼上的表格</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>選擇要匯入的檔案</translation>
    </message>
</context>
<context>
    <name>FilePreview</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>關閉預覽</translation>
    </message>
    <message>
        <source>The content was deleted longer ago than the recycle bin looks back.</source>
        <translation>內容刪除後已超過資源回收筒的期限。</translation>
    </message>
    <message>
        <source>{facts}. It could run as a program, so it can only be saved.</source>
        <translation>{facts}。它可能會像程式一樣執行，所以只能另存新檔。</translation>
    </message>
</context>
<context>
    <name>FileProblem</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>新檔案…</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修復…</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>開啟其他檔案…</translation>
    </message>
    <message>
        <source>Look for it…</source>
        <translation>尋找檔案…</translation>
    </message>
    <message>
        <source>Open the newest backup</source>
        <translation>開啟最新的備份</translation>
    </message>
    <message>
        <source>Still readable: {parts}</source>
        <translation>仍可讀取：{parts}</translation>
    </message>
    <message>
        <source>Its newest good copy, of {when}: {path}</source>
        <translation>最新的完好備份（{when}）：{path}</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>無法開啟這個檔案</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>篩選條件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>顯示或隱藏詳細資料</translation>
    </message>
    <message>
        <source>Quick filter</source>
        <translation>快速篩選</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter</source>
        <translation>移除篩選條件</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>is empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>已填寫</translation>
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
        <translation>全部沒有</translation>
    </message>
    <message>
        <source>is one of these</source>
        <translation>是以下任一項</translation>
    </message>
    <message>
        <source>is none of these</source>
        <translation>不是以下任何一項</translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message>
        <source>Remove filter</source>
        <translation>移除篩選條件</translation>
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
            <numerusform>報表中的 %Ln 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>(filled in)</source>
        <translation>（已填寫）</translation>
    </message>
    <message>
        <source>all of {values}</source>
        <translation>同時有 {values}</translation>
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
        <translation>會計年度開始於</translation>
    </message>
    <message>
        <source>Where it does not begin in January, filters, conditions and reports offer this, the last and the next fiscal year, and its quarters where they differ from those of the calendar.</source>
        <translation>不從一月開始時，篩選、條件與報表會提供本、上、下會計年度；季度與曆年不同時也提供會計季度。</translation>
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
        <translation>其他所屬客戶</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add a further account</source>
        <translation>新增其他所屬客戶</translation>
    </message>
    <message>
        <source>Make it the main account</source>
        <translation>設為主要客戶</translation>
    </message>
</context>
<context>
    <name>FurtherContactsPart</name>
    <message>
        <source>CONTACTS FROM OTHER ACCOUNTS</source>
        <translation>兼屬的聯絡人</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>加入聯絡人</translation>
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
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>Nothing has “{text}” in it. Similar:</source>
        <translation>沒有含「{text}」的資料，相近的有：</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>All {kinds} with “{text}”</source>
        <translation>所有含「{text}」的{kinds}</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>找不到「{text}」</translation>
    </message>
</context>
<context>
    <name>GroupChip</name>
    <message>
        <source>Groups</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>By {field}</source>
        <translation>依{field}分組</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分組</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>其他欄位</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>展開全部</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>收合全部</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>Records</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
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
        <translation>{year} 年第 {number} 季</translation>
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
        <translation>季</translation>
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
        <translation>沒有</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>Sort ascending</source>
        <translation>遞增排序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>遞減排序</translation>
    </message>
    <message>
        <source>Add to the sort order</source>
        <translation>加入排序</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>篩選…</translation>
    </message>
    <message>
        <source>Group by this column</source>
        <translation>依此欄分組</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>自動調整欄寬</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>隱藏欄位</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>選擇欄位…</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什麼</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>從頭開始</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Words of what was done…</source>
        <translation>搜尋做過的事…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作紀錄</translation>
    </message>
    <message>
        <source>Nothing of this kind was done.</source>
        <translation>沒有符合的操作。</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message numerus="yes">
        <source>{count} deeds</source>
        <translation>
            <numerusform>{count} 個操作</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已復原</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>匯入檔案</translation>
    </message>
</context>
<context>
    <name>ImportedKinds</name>
    <message>
        <source>1 activity</source>
        <translation>1 項活動</translation>
    </message>
    <message>
        <source>{count} activities</source>
        <translation>{count} 項活動</translation>
    </message>
    <message>
        <source>1 line of a deal</source>
        <translation>1 筆商機明細</translation>
    </message>
    <message>
        <source>{count} lines of deals</source>
        <translation>{count} 筆商機明細</translation>
    </message>
    <message>
        <source>1 price of a product</source>
        <translation>1 筆產品價格</translation>
    </message>
    <message>
        <source>{count} prices of products</source>
        <translation>{count} 筆產品價格</translation>
    </message>
    <message>
        <source>1 user</source>
        <translation>1 位使用者</translation>
    </message>
    <message>
        <source>{count} users</source>
        <translation>{count} 位使用者</translation>
    </message>
    <message>
        <source>1 channel</source>
        <translation>1 個來源渠道</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} 個來源渠道</translation>
    </message>
    <message>
        <source>1 campaign</source>
        <translation>1 個行銷活動</translation>
    </message>
    <message>
        <source>{count} campaigns</source>
        <translation>{count} 個行銷活動</translation>
    </message>
    <message>
        <source>1 spend entry</source>
        <translation>1 筆支出</translation>
    </message>
    <message>
        <source>{count} spend entries</source>
        <translation>{count} 筆支出</translation>
    </message>
    <message>
        <source>1 rate</source>
        <translation>1 筆匯率</translation>
    </message>
    <message>
        <source>{count} rates</source>
        <translation>{count} 筆匯率</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Choose a row to see its details here.</source>
        <translation>選取一筆資料，即可在此查看詳細資料。</translation>
    </message>
</context>
<context>
    <name>KnownRecords</name>
    <message>
        <source>Records that are there</source>
        <translation>已有的記錄</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>比對依據</translation>
    </message>
    <message>
        <source>then by</source>
        <translation>其次</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>（無）</translation>
    </message>
    <message>
        <source>then</source>
        <translation>比對到時</translation>
    </message>
    <message>
        <source>Say under “Row by row” what becomes of each; rows without an answer are not taken.</source>
        <translation>請在「逐列檢視」中逐一決定；沒有決定的列不會匯入。</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>外部編號</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>統一編號</translation>
    </message>
    <message>
        <source>Name and company</source>
        <translation>姓名與公司</translation>
    </message>
    <message>
        <source>overwrite it with the file</source>
        <translation>以檔案內容覆寫</translation>
    </message>
    <message>
        <source>fill its empty fields only</source>
        <translation>只補空白欄位</translation>
    </message>
    <message>
        <source>leave it as it is</source>
        <translation>保持原樣</translation>
    </message>
    <message>
        <source>keep both</source>
        <translation>兩筆都保留</translation>
    </message>
    <message>
        <source>ask row by row</source>
        <translation>逐列詢問</translation>
    </message>
</context>
<context>
    <name>LastAction</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>儲存中…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚無備份</translation>
    </message>
    <message numerus="yes">
        <source>No backup for %n day(s)</source>
        <translation>
            <numerusform>已 %n 天沒有備份</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup: {when}</source>
        <translation>備份：{when}</translation>
    </message>
</context>
<context>
    <name>LeadDaysPane</name>
    <message>
        <source>Days without a touch</source>
        <translation>未接觸天數</translation>
    </message>
    <message>
        <source>Untouched leads go back to the pool</source>
        <translation>久未接觸的線索退回線索池</translation>
    </message>
    <message>
        <source>After</source>
        <translation>多久後退回</translation>
    </message>
    <message>
        <source>Nothing goes back by itself: you see which leads it would be, and give them back.</source>
        <translation>不會自動退回：先看看是哪些線索，再由您退回。</translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>A lead stands out after</source>
        <translation>線索多久未接觸即標示</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>{count} leads would go back now.</source>
        <translation>目前有 {count} 筆線索會退回。</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>{field} holds {text}. {why}

Go back to mend it, or close without it.</source>
        <translation>「{field}」欄填的是{text}。{why}

您可以返回修正，或不儲存這一項就關閉。</translation>
    </message>
    <message>
        <source>Something you typed is not saved</source>
        <translation>有輸入的內容尚未儲存</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回修正</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>不儲存並關閉</translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message>
        <source>Letters and labels</source>
        <translation>信件與標籤</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>The e-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Note it on the timeline of each</source>
        <translation>記在每個人的時間軸上</translation>
    </message>
    <message>
        <source>Edit templates…</source>
        <translation>編輯範本…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存為 PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 張標籤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n envelope(s)</source>
        <translation>
            <numerusform>%n 個信封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail draft(s)</source>
        <translation>
            <numerusform>%n 封郵件草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {file}: {counted}</source>
        <translation>已存為 {file}：{counted}</translation>
    </message>
    <message>
        <source>Save drafts…</source>
        <translation>儲存草稿…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 頁</numerusform>
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
        <translation>略過請勿聯絡的人（{count}）：{names}</translation>
    </message>
    <message>
        <source>Left out, because they have no e-mail address ({count}): {names}</source>
        <translation>略過沒有電子郵件的人（{count}）：{names}</translation>
    </message>
    <message>
        <source>Left out, because they have no address ({count}): {names}</source>
        <translation>略過沒有地址的人（{count}）：{names}</translation>
    </message>
    <message>
        <source>Places that no record fills ({count}): {names}</source>
        <translation>沒有資料可填的欄位（{count}）：{names}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，沒有寫出任何檔案。</translation>
    </message>
    <message>
        <source>Folder of the drafts</source>
        <translation>草稿資料夾</translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
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
        <translation>明細</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) at a price of 0: the product has none in {currency}, or costs nothing.</source>
        <translation>
            <numerusform>有 %Ln 筆明細單價為 0：產品沒有 {currency} 的價格，或本來就是免費。</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>單價已含稅</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新增報價單</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Archive instead</source>
        <translation>改為封存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
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
        <translation>封存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>{name} (archived)</source>
        <translation>{name}（已封存）</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重新啟用</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新項目</translation>
    </message>
    <message>
        <source>In use: {count}. Archived, it stays where it is and is not offered any more.</source>
        <translation>使用中：{count} 筆。封存後仍保留在原處，但不再提供選擇。</translation>
    </message>
</context>
<context>
    <name>ListViews</name>
    <message>
        <source>Leads not converted</source>
        <translation>未轉換的線索</translation>
    </message>
    <message>
        <source>All leads</source>
        <translation>所有線索</translation>
    </message>
    <message>
        <source>My leads</source>
        <translation>我的線索</translation>
    </message>
    <message>
        <source>Unprocessed leads</source>
        <translation>未處理的線索</translation>
    </message>
    <message>
        <source>Qualified leads</source>
        <translation>合格的線索</translation>
    </message>
    <message>
        <source>Need, intention and chance</source>
        <translation>需求、意向、機會俱全</translation>
    </message>
    <message>
        <source>Lead pool</source>
        <translation>線索池</translation>
    </message>
    <message>
        <source>Most promising leads</source>
        <translation>最有希望的線索</translation>
    </message>
    <message>
        <source>Overdue leads</source>
        <translation>逾期的線索</translation>
    </message>
    <message>
        <source>Leads without a next step</source>
        <translation>沒有下一步的線索</translation>
    </message>
    <message>
        <source>Leads that nobody touched for long</source>
        <translation>久未接觸的線索</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>所有客戶</translation>
    </message>
    <message>
        <source>My accounts</source>
        <translation>我的客戶</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>正式客戶</translation>
    </message>
    <message>
        <source>Overdue accounts</source>
        <translation>逾期的客戶</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>所有聯絡人</translation>
    </message>
    <message>
        <source>My contacts</source>
        <translation>我的聯絡人</translation>
    </message>
    <message>
        <source>Contacts without an account</source>
        <translation>沒有客戶的聯絡人</translation>
    </message>
    <message>
        <source>Overdue contacts</source>
        <translation>逾期的聯絡人</translation>
    </message>
    <message>
        <source>All opportunities</source>
        <translation>所有商機</translation>
    </message>
    <message>
        <source>My open opportunities</source>
        <translation>我的進行中商機</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>進行中的商機</translation>
    </message>
    <message>
        <source>Late opportunities</source>
        <translation>逾期的商機</translation>
    </message>
    <message>
        <source>Won opportunities</source>
        <translation>已成交的商機</translation>
    </message>
    <message>
        <source>Lost opportunities</source>
        <translation>未成交的商機</translation>
    </message>
    <message>
        <source>Products on sale</source>
        <translation>銷售中的產品</translation>
    </message>
    <message>
        <source>Products by category</source>
        <translation>依類別排列的產品</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>所有產品</translation>
    </message>
    <message>
        <source>Archived products</source>
        <translation>已封存的產品</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>所有訂單</translation>
    </message>
    <message>
        <source>My orders</source>
        <translation>我的訂單</translation>
    </message>
    <message>
        <source>Unpaid orders</source>
        <translation>未付清的訂單</translation>
    </message>
    <message>
        <source>Overdue payments</source>
        <translation>逾期未付</translation>
    </message>
    <message>
        <source>Orders to deliver</source>
        <translation>待交貨的訂單</translation>
    </message>
    <message>
        <source>Overpaid orders</source>
        <translation>溢付的訂單</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>所有報價單</translation>
    </message>
    <message>
        <source>My quotes</source>
        <translation>我的報價單</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>等待回覆</translation>
    </message>
    <message>
        <source>Expired quotes</source>
        <translation>已過期的報價單</translation>
    </message>
    <message>
        <source>Accepted quotes</source>
        <translation>已接受的報價單</translation>
    </message>
    <message>
        <source>Declined quotes</source>
        <translation>已婉拒的報價單</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>All competitors</source>
        <translation>所有競爭對手</translation>
    </message>
</context>
<context>
    <name>LockWindow</name>
    <message>
        <source>Locked</source>
        <translation>已鎖定</translation>
    </message>
    <message>
        <source>Everything is kept as it was, what you were typing too.</source>
        <translation>一切都維持原狀，正在輸入的內容也保留著。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Something that was typed is not saved. Unlock the window first.</source>
        <translation>有輸入的內容尚未儲存。請先解鎖視窗。</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Changing records</source>
        <translation>正在修改記錄</translation>
    </message>
    <message>
        <source>Deleting records</source>
        <translation>正在刪除記錄</translation>
    </message>
    <message>
        <source>Keeping files</source>
        <translation>正在收入檔案</translation>
    </message>
    <message>
        <source>Taking in the office</source>
        <translation>正在匯入整個辦公室</translation>
    </message>
    <message>
        <source>Restoring records</source>
        <translation>正在還原資料</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>正在重做</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在復原</translation>
    </message>
</context>
<context>
    <name>LooksLike</name>
    <message>
        <source>Show it</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Add this news to it</source>
        <translation>將此消息加到該筆記錄</translation>
    </message>
</context>
<context>
    <name>MailDialog</name>
    <message>
        <source>Keep an e-mail</source>
        <translation>保留郵件</translation>
    </message>
    <message>
        <source>Text of the e-mail</source>
        <translation>郵件內文</translation>
    </message>
    <message>
        <source>Whose e-mail is it?</source>
        <translation>這封郵件屬於誰？</translation>
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
        <translation>寄件者</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件者</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>寄送時間</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>This e-mail is there already.</source>
        <translation>這封郵件已經保留過了。</translation>
    </message>
    <message>
        <source>{kind}: {title}</source>
        <translation>{kind}：{title}</translation>
    </message>
    <message>
        <source>A new lead: {name}</source>
        <translation>新線索：{name}</translation>
    </message>
    <message>
        <source>The e-mail does not tell who wrote it. Drop it on a record.</source>
        <translation>郵件未註明寄件者，請拖放到一筆記錄上。</translation>
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
        <translation>儲存郵件草稿</translation>
    </message>
    <message>
        <source>E-mail draft saved as {file}</source>
        <translation>郵件草稿已存成 {file}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Demo</source>
        <translation>示範</translation>
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
        <translation>新增{kind}「{name}」</translation>
    </message>
</context>
<context>
    <name>MappingList</name>
    <message>
        <source>Column in the file</source>
        <translation>檔案中的欄位</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>匯入到</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Adds to it</source>
        <translation>併入此欄</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>請確認</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建議</translation>
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
        <translation>沒有下一步</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) untouched</source>
        <translation>
            <numerusform>%n 天未接觸</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MendingDialog</name>
    <message>
        <source>Take this value from the backup</source>
        <translation>只取回這個值</translation>
    </message>
    <message>
        <source>Leave all as they are</source>
        <translation>全部保持現狀</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍後決定</translation>
    </message>
    <message>
        <source>Take all from the backup</source>
        <translation>全部從備份取回</translation>
    </message>
    <message>
        <source>Changed values</source>
        <translation>被改動的值</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>檔案中</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>備份中</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed without anybody changing them</source>
        <translation>
            <numerusform>有 %n 個值在沒有人修改的情況下變了</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is not what was written</source>
        <translation>歷程與當初寫入的不同</translation>
    </message>
    <message>
        <source>In the backup ({when}) they are different, and nobody has written to them since. Most likely the disk has damaged them; or another program has written to the file.</source>
        <translation>備份（{when}）中的值不同，而之後沒有人寫入過。很可能是磁碟損壞了它們，或是別的程式寫入了這個檔案。</translation>
    </message>
    <message>
        <source>Entries of the history that differ: {count}</source>
        <translation>不同的歷程項目：{count}</translation>
    </message>
    <message>
        <source>There are more; they are shown once these are decided.</source>
        <translation>還有更多，處理完這些後會顯示。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>記錄(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近開啟的檔案(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外觀(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>New &amp;activity…</source>
        <translation>新增活動(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;New file…</source>
        <translation>新檔案(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export everything…</source>
        <translation>匯出全部(&amp;E)…</translation>
    </message>
    <message>
        <source>Import e&amp;verything…</source>
        <translation>匯入全部(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>列印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>另存為 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>備份(&amp;B)…</translation>
    </message>
    <message>
        <source>Bac&amp;kups and restore…</source>
        <translation>備份與還原(&amp;K)…</translation>
    </message>
    <message>
        <source>Pass&amp;word…</source>
        <translation>密碼(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>鎖定(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>設定(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪下(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼上(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全選(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>搜尋全部資料(&amp;S)</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>&amp;Our office…</source>
        <translation>公司設定(&amp;O)…</translation>
    </message>
    <message>
        <source>Currencies and &amp;rates…</source>
        <translation>幣別與匯率(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Check the file…</source>
        <translation>檢查檔案(&amp;C)…</translation>
    </message>
    <message>
        <source>Open the data &amp;folder</source>
        <translation>開啟資料檔所在資料夾(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;demo data</source>
        <translation>開啟示範資料(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>鍵盤快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About CRM Desktop</source>
        <translation>關於 CRM Desktop(&amp;A)</translation>
    </message>
    <message>
        <source>Use system setting</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>銷售看板</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>行事曆</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報表</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複資料</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>資源回收筒</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作紀錄</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>競爭對手</translation>
    </message>
</context>
<context>
    <name>MergeButton</name>
    <message>
        <source>Merge into…</source>
        <translation>併入…</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Choose two to {most} records to merge.</source>
        <translation>請選取 2 到 {most} 筆資料來合併。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
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
        <translation>不是重複</translation>
    </message>
    <message>
        <source>{count} {kinds} become one</source>
        <translation>{count} 筆{kinds}合併為一筆</translation>
    </message>
    <message>
        <source>Merge {count}</source>
        <translation>合併 {count} 筆</translation>
    </message>
    <message>
        <source>{kinds} ({count})</source>
        <translation>{kinds}（{count}）</translation>
    </message>
    <message>
        <source>The history of all goes on in {name}.</source>
        <translation>歷程都接在{name}之下。</translation>
    </message>
    <message>
        <source>Go along to {name}: {what}.</source>
        <translation>一併移到{name}：{what}。</translation>
    </message>
    <message>
        <source>The history goes on there.</source>
        <translation>歷程也接在那裡。</translation>
    </message>
    <message>
        <source>Further addresses and numbers stay as further ways to reach it.</source>
        <translation>其他的電子郵件與電話會留作其他聯絡方式。</translation>
    </message>
    <message>
        <source>It can be taken apart again at any later time.</source>
        <translation>之後隨時可以再拆開。</translation>
    </message>
    <message>
        <source>At most {count} are compared at once.</source>
        <translation>一次最多比較 {count} 筆。</translation>
    </message>
</context>
<context>
    <name>MergeSafeDialog</name>
    <message>
        <source>Merge the safe ones</source>
        <translation>合併確定的重複資料</translation>
    </message>
    <message numerus="yes">
        <source>{count} groups with the same e-mail and the same name</source>
        <translation>
            <numerusform>{count} 組電子郵件與名稱都相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Each becomes one record: the one that is filled best stays, gaps are filled from the others, and everything that belongs to them goes along. All of it is one step, which can be taken back.</source>
        <translation>每組合併為一筆：保留內容最完整的，空白處由其他筆補上，屬於它們的一切一併移過來。全部是一個步驟，可以復原。</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>列出前 {count} 組。</translation>
    </message>
    <message>
        <source>Merge {count}</source>
        <translation>合併 {count} 組</translation>
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
        <translation>併入</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>What becomes one</source>
        <translation>要合併的資料</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Everything that has “{name}” gets the one that you choose; “{name}” is gone then.</source>
        <translation>凡有「{name}」的，都改為您選擇的標籤；「{name}」隨即消失。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
</context>
<context>
    <name>MissingValues</name>
    <message>
        <source>Some of the records still lack this</source>
        <translation>有些紀錄還缺少這些資料</translation>
    </message>
</context>
<context>
    <name>NewRecord</name>
    <message>
        <source>The draft is kept. “{action}” opens it again.</source>
        <translation>草稿已保留，按「{action}」可繼續填寫。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Your draft from before.</source>
        <translation>上次未儲存的草稿。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
</context>
<context>
    <name>NumbersForm</name>
    <message>
        <source>Condition</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>自訂範圍…</translation>
    </message>
</context>
<context>
    <name>Obstacles</name>
    <message>
        <source>The conversion stays</source>
        <translation>無法取消轉換</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Works here: {name}</source>
        <translation>目前使用者：{name}</translation>
    </message>
    <message>
        <source>Our office…</source>
        <translation>公司設定…</translation>
    </message>
</context>
<context>
    <name>OfficeLists</name>
    <message>
        <source>Users</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>來源渠道</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>行銷活動</translation>
    </message>
    <message>
        <source>Letters and labels</source>
        <translation>信件與標籤</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>銷售看板</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Loss reasons</source>
        <translation>未成交原因</translation>
    </message>
    <message>
        <source>Reasons unqualified</source>
        <translation>不合格原因</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>Texts of quotes</source>
        <translation>報價單文字</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>跟進流程</translation>
    </message>
    <message>
        <source>Playbook steps</source>
        <translation>流程步驟</translation>
    </message>
    <message>
        <source>Assignment rules</source>
        <translation>指派規則</translation>
    </message>
    <message>
        <source>Assign new and imported leads by these rules</source>
        <translation>依這些規則指派新增與匯入的線索</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>自訂欄位</translation>
    </message>
    <message>
        <source>Score rules</source>
        <translation>評分規則</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>公司資料</translation>
    </message>
    <message>
        <source>Working days and year</source>
        <translation>工作日與年度</translation>
    </message>
    <message>
        <source>Places that each record fills: {places}</source>
        <translation>每筆記錄會填入的欄位：{places}</translation>
    </message>
</context>
<context>
    <name>OfficeListsDialog</name>
    <message>
        <source>Our office</source>
        <translation>公司設定</translation>
    </message>
    <message>
        <source>Leads that lie</source>
        <translation>久置線索</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>資源回收筒</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>完整度</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>OfficePane</name>
    <message>
        <source>Choose logo…</source>
        <translation>選擇標誌…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose logo</source>
        <translation>選擇標誌</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>圖片 (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
</context>
<context>
    <name>OnePerson</name>
    <message>
        <source>Choose just one person.</source>
        <translation>請只選取一個人。</translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>Opening</source>
        <translation>正在開啟</translation>
    </message>
    <message>
        <source>The file is being checked. A large file takes a few seconds.</source>
        <translation>正在檢查檔案。大檔案需要幾秒鐘。</translation>
    </message>
    <message>
        <source>Opening {file}</source>
        <translation>正在開啟 {file}</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation>正在建立示範資料</translation>
    </message>
    <message>
        <source>Two made-up years are being written. That takes a few seconds, once.</source>
        <translation>正在寫入兩年份的虛構資料，只有第一次需要幾秒鐘。</translation>
    </message>
    <message>
        <source>Changing the password of {file}</source>
        <translation>正在變更「{file}」的密碼</translation>
    </message>
    <message>
        <source>It is written anew, checked and put in place. Until then it stays as it is.</source>
        <translation>檔案會重新寫入、檢查後再替換；在此之前維持原狀。</translation>
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
        <translation>已交貨</translation>
    </message>
    <message>
        <source>{delivered} of {quantity} delivered</source>
        <translation>已交 {delivered}／{quantity}</translation>
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
        <translation>缺匯率，未計入</translation>
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
        <translation>明細</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>新增明細</translation>
    </message>
    <message>
        <source>INSTALMENTS</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Add instalment</source>
        <translation>新增分期</translation>
    </message>
    <message>
        <source>PAYMENTS</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登記收款</translation>
    </message>
    <message>
        <source>CREDIT NOTES</source>
        <translation>折讓單</translation>
    </message>
    <message>
        <source>Add credit note</source>
        <translation>新增折讓單</translation>
    </message>
    <message>
        <source>The instalments are {amount} more than the order.</source>
        <translation>各期款項合計比訂單多 {amount}。</translation>
    </message>
    <message>
        <source>{amount} of the order are in no instalment.</source>
        <translation>訂單中尚有 {amount} 未列入分期。</translation>
    </message>
    <message>
        <source>{amount} net</source>
        <translation>未稅 {amount}</translation>
    </message>
    <message>
        <source>{amount} credited</source>
        <translation>已折讓 {amount}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>Overpaid by {amount}. It is kept as the customer’s credit.</source>
        <translation>溢付 {amount}，留作客戶餘額。</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) lack an exchange rate and are not counted.</source>
        <translation>
            <numerusform>%n 筆收款缺匯率，未計入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>Actions for {title}</source>
        <translation>{title} 的操作</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>OrderPartForm</name>
    <message>
        <source>Or a share of the order’s total, such as 30%.</source>
        <translation>也可輸入占訂單總額的比例，例如 30%。</translation>
    </message>
</context>
<context>
    <name>OrdersReportView</name>
    <message>
        <source>orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>By currency, today. A double click on a line opens its unpaid orders.</source>
        <translation>依幣別，今天。雙擊一列可打開其未付清的訂單。</translation>
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
        <translation>這個欄位已從各處消失；其中的值都保留著，「復原」會一併找回。</translation>
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
        <translation>筆數</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>總和</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位數</translation>
    </message>
    <message>
        <source>share of all</source>
        <translation>占全部比例</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Previous page</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
</context>
<context>
    <name>PaperFile</name>
    <message>
        <source>Choose one record alone: each has a paper of its own.</source>
        <translation>請只選一筆：每筆各有自己的文件。</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Previous page</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>The quote does not say yet who offers: your office has no name.</source>
        <translation>報價單上還沒有貴公司的名稱，客戶看不出是誰報的價。</translation>
    </message>
    <message>
        <source>Our office…</source>
        <translation>公司設定…</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 頁，共 {pages} 頁</translation>
    </message>
    <message>
        <source>Preview: {page}</source>
        <translation>預覽：{page}</translation>
    </message>
</context>
<context>
    <name>PartColumn</name>
    <message numerus="yes">
        <source>{count} alike</source>
        <translation>
            <numerusform>找到 {count} 個相符</numerusform>
        </translation>
    </message>
    <message>
        <source>none alike</source>
        <translation>無相符</translation>
    </message>
</context>
<context>
    <name>PartFields</name>
    <message>
        <source>filled in from the lead</source>
        <translation>由線索補上</translation>
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
        <translation>此檔案已加密</translation>
    </message>
    <message>
        <source>{file} can be read with its password only, or with the recovery key of its recovery sheet. A file that is not of this program looks the same from outside.</source>
        <translation>{file} 只能以密碼，或復原單上的復原金鑰讀取。非本程式的檔案從外觀上看也是如此。</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>開啟其他檔案…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
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
        <translation>密碼</translation>
    </message>
    <message>
        <source>Password of “{file}”</source>
        <translation>「{file}」的密碼</translation>
    </message>
    <message>
        <source>The file, its log and its backups are encrypted (AES-256). Its password or its recovery key opens them; if both are lost, nobody can help.</source>
        <translation>檔案、其日誌與備份皆已加密（AES-256）。以密碼或復原金鑰開啟；兩者都遺失時，沒有人能復原。</translation>
    </message>
    <message>
        <source>Whoever gets hold of the file can read it. A password encrypts it (AES-256), its log and its backups too. If the password and the recovery key are lost, nobody can help.</source>
        <translation>任何取得此檔案的人都能讀取。設定密碼後，檔案、其日誌與備份都會加密（AES-256）。若密碼與復原金鑰都遺失，沒有人能復原。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密碼</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再輸入一次</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>目前的密碼</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>顯示輸入的內容</translation>
    </message>
    <message>
        <source>At least {shortest} characters. Several words make a good one.</source>
        <translation>至少 {shortest} 個字元，由幾個詞組成最好。</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>鎖定視窗</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s) without a key</source>
        <translation>
            <numerusform>閒置 %n 分鐘後</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>Recovery sheet…</source>
        <translation>復原單…</translation>
    </message>
    <message>
        <source>Remove password</source>
        <translation>移除密碼</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>變更密碼</translation>
    </message>
    <message>
        <source>Encrypt the file</source>
        <translation>加密檔案</translation>
    </message>
    <message>
        <source>Type the present password first.</source>
        <translation>請先輸入目前的密碼。</translation>
    </message>
    <message numerus="yes">
        <source>Another try in %n second(s).</source>
        <translation>
            <numerusform>%n 秒後可再試。</numerusform>
        </translation>
    </message>
    <message>
        <source>Capitals are locked (Caps Lock).</source>
        <translation>大寫鎖定已開啟（Caps Lock）。</translation>
    </message>
</context>
<context>
    <name>Passwords</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Set a password…</source>
        <translation>設定密碼…</translation>
    </message>
    <message>
        <source>A new file was made. Without a password, whoever gets hold of it can read it.</source>
        <translation>已建立新檔案。若沒有密碼，任何人取得檔案都能讀取內容。</translation>
    </message>
    <message>
        <source>The file has no password yet</source>
        <translation>檔案尚未設定密碼</translation>
    </message>
    <message>
        <source>A locked window is opened by the password of its file.</source>
        <translation>鎖定的視窗要以檔案的密碼開啟。</translation>
    </message>
    <message>
        <source>The file has no password any more. Its backups keep theirs.</source>
        <translation>檔案不再有密碼；備份仍保留各自的密碼。</translation>
    </message>
    <message>
        <source>Encrypted. Backups that could not be reached are still readable: {files}</source>
        <translation>已加密。無法存取的備份仍可被讀取：{files}</translation>
    </message>
    <message numerus="yes">
        <source>The file is encrypted, and %n backup(s) with it.</source>
        <translation>
            <numerusform>檔案已加密，%n 份備份也一併加密。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastPage</name>
    <message>
        <source>All kinds</source>
        <translation>所有類型</translation>
    </message>
    <message>
        <source>The newest {count} are listed.</source>
        <translation>列出最新的 {count} 筆。</translation>
    </message>
</context>
<context>
    <name>PastedCells</name>
    <message>
        <source>This cannot be pasted into.</source>
        <translation>這一欄不能貼上。</translation>
    </message>
    <message>
        <source>“{value}” is not in the list.</source>
        <translation>「{value}」不在清單裡。</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>There is no row to paste into. Import… makes new records of a table.</source>
        <translation>沒有可貼上的列。請用「匯入…」以表格建立新資料。</translation>
    </message>
    <message>
        <source>That is too much to paste. Import it as a file instead.</source>
        <translation>貼上的資料太多，請改用檔案匯入。</translation>
    </message>
    <message>
        <source>The list is still being read. Try again in a moment.</source>
        <translation>清單還在讀取中，請稍候再試。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) do not fit: the list ends before them.</source>
        <translation>
            <numerusform>有 %Ln 列放不下：清單已到底。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) lie beyond the last column.</source>
        <translation>
            <numerusform>有 %Ln 欄超出最後一欄。</numerusform>
        </translation>
    </message>
    <message>
        <source>Shall they become new records? All is one step to undo.</source>
        <translation>要把它們新增為記錄嗎？全部可一步復原。</translation>
    </message>
    <message>
        <source>Paste what fits? The rest then stays on the clipboard.</source>
        <translation>要只貼上放得下的部分嗎？其餘會留在剪貼簿。</translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln new</source>
        <translation>
            <numerusform>新增 %Ln 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything fits here</source>
        <translation>這裡放不下全部資料</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>沒有貼上任何內容。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Paste what fits</source>
        <translation>貼上放得下的部分</translation>
    </message>
    <message>
        <source>Nothing was changed: the records say so already.</source>
        <translation>沒有變更：資料本來就相同。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) could not be taken and stand in red.</source>
        <translation>
            <numerusform>%Ln 個儲存格無法採用，以紅字標示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {row}: {message}</source>
        <translation>第 {row} 列：{message}</translation>
    </message>
    <message>
        <source>Row {row}, {field}: {message}</source>
        <translation>第 {row} 列，{field}：{message}</translation>
    </message>
    <message>
        <source>Nothing was pasted. {message}</source>
        <translation>沒有貼上任何資料。{message}</translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>Chart</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>The chart is on its way…</source>
        <translation>圖表載入中…</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>複製圖表</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>存成圖片（PNG）…</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation>存成向量圖（SVG）…</translation>
    </message>
    <message>
        <source>Nothing to draw: no line has this figure.</source>
        <translation>沒有可繪製的資料：每一列都沒有這項數字。</translation>
    </message>
    <message>
        <source>Chart copied</source>
        <translation>已複製圖表</translation>
    </message>
</context>
<context>
    <name>PipelineFilters</name>
    <message>
        <source>Closed: {period}</source>
        <translation>已結案：{period}</translation>
    </message>
    <message>
        <source>Find deals</source>
        <translation>搜尋商機</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加權</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>All open deals</source>
        <translation>所有進行中商機</translation>
    </message>
    <message>
        <source>My open deals</source>
        <translation>我的進行中商機</translation>
    </message>
    <message>
        <source>Closing this month</source>
        <translation>本月預計成交</translation>
    </message>
    <message>
        <source>Overdue deals</source>
        <translation>逾期的商機</translation>
    </message>
    <message>
        <source>Some open deals</source>
        <translation>部分進行中商機</translation>
    </message>
    <message>
        <source>And, or, not, linked records…</source>
        <translation>且、或、非、關聯記錄…</translation>
    </message>
    <message>
        <source>Pipeline: {name}</source>
        <translation>看板：{name}</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>owners</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>來源渠道</translation>
    </message>
    <message>
        <source>months of closing</source>
        <translation>預計成交月份</translation>
    </message>
    <message>
        <source>Columns: {what}</source>
        <translation>分欄：{what}</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>來源渠道</translation>
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
        <translation>（未記錄）</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不限時間</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>沒有日期</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>自訂範圍…</translation>
    </message>
    <message>
        <source>Closing: {period}</source>
        <translation>預計成交：{period}</translation>
    </message>
</context>
<context>
    <name>PipelineMoves</name>
    <message>
        <source>Cards stand in the order of their stages here. To put them in order, show columns of stages.</source>
        <translation>這裡的卡片依階段排列；要調整順序請依階段分欄。</translation>
    </message>
    <message>
        <source>The card in your hand was moved or deleted elsewhere meanwhile. Nothing was written.</source>
        <translation>您拖曳的卡片剛才在別處被移動或刪除了，沒有寫入任何變更。</translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message>
        <source>New opportunity</source>
        <translation>新增商機</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>銷售看板</translation>
    </message>
    <message>
        <source>No deal matches these filters.</source>
        <translation>沒有商機符合這些篩選條件。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除篩選條件</translation>
    </message>
    <message numerus="yes">
        <source>No open deals. Won and lost ones are shown for the last %n day(s).</source>
        <translation>
            <numerusform>沒有進行中的商機。已成交與未成交的商機只顯示近 %n 天的。</numerusform>
        </translation>
    </message>
    <message>
        <source>No deals yet. A deal is a lead with a clear need and a chance to buy.</source>
        <translation>還沒有商機。商機是需求明確、有機會成交的線索。</translation>
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
        <translation>記錄</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>own conditions</source>
        <translation>自訂條件</translation>
    </message>
    <message>
        <source>Narrowed by</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>records</source>
        <translation>筆數</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Delete table</source>
        <translation>刪除表格</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>表格名稱</translation>
    </message>
</context>
<context>
    <name>Playbooks</name>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>%n 天後</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Order of names</source>
        <translation>姓名排序</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Use system setting</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>As usual in the language</source>
        <translation>依介面語言</translation>
    </message>
    <message>
        <source>By strokes</source>
        <translation>依筆畫</translation>
    </message>
    <message>
        <source>By pinyin</source>
        <translation>依拼音</translation>
    </message>
    <message>
        <source>By letters alone</source>
        <translation>只依字母</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed, for reminders</source>
        <translation>關閉視窗後留在系統匣，繼續提醒</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>此桌面沒有系統匣。</translation>
    </message>
    <message>
        <source>Password and lock…</source>
        <translation>密碼與鎖定…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Not known yet</source>
        <translation>尚未建立</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>PricesPart</name>
    <message>
        <source>FURTHER PRICES</source>
        <translation>其他價格</translation>
    </message>
    <message>
        <source>Further prices</source>
        <translation>其他價格</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print: {name}</source>
        <translation>列印：{name}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存為 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁次</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>直向</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>橫向</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>共 {count} 頁</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 頁，共 {pages} 頁</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>Writing the PDF…</source>
        <translation>正在寫入 PDF…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已儲存為 {file}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在列印…</translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s)</source>
        <translation>
            <numerusform>已送往印表機：%n 頁</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Writing the PDF…</source>
        <translation>正在寫入 PDF…</translation>
    </message>
    <message numerus="yes">
        <source>Saved as {file}: %n page(s)</source>
        <translation>
            <numerusform>已儲存為 {file}：%n 頁</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，沒有寫入檔案。</translation>
    </message>
</context>
<context>
    <name>ProductPrices</name>
    <message>
        <source>New price</source>
        <translation>新增價格</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>所有客戶</translation>
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
        <translation>資料夾</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>磁碟機</translation>
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
        <translation>檔案類型(&amp;T)：</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>位置與書籤清單</translation>
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
        <translation>請說明是什麼事。</translation>
    </message>
    <message>
        <source>Done. What comes next?</source>
        <translation>完成。接下來做什麼？</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>新增活動</translation>
    </message>
    <message>
        <source>What is to be done, when and with whom</source>
        <translation>要做什麼、何時、與誰</translation>
    </message>
    <message>
        <source>call Chen tomorrow 10</source>
        <translation>明天下午三點打給陳怡君</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
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
        <translation>從</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>This lies before the other end.</source>
        <translation>上限不可小於下限。</translation>
    </message>
</context>
<context>
    <name>RateForm</name>
    <message>
        <source>Rate</source>
        <translation>匯率</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>請填寫此欄。</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>More than {count} rows. Import them as a file instead.</source>
        <translation>超過 {count} 列，請改用檔案匯入。</translation>
    </message>
    <message>
        <source>Row {row} was not understood: “{text}”. Nothing was taken.</source>
        <translation>看不懂第 {row} 列：「{text}」。沒有貼上任何資料。</translation>
    </message>
    <message>
        <source>There are no rates to paste. Copy rows with currency, day and rate.</source>
        <translation>沒有可貼上的匯率。請複製含幣別、日期與匯率的列。</translation>
    </message>
</context>
<context>
    <name>RatesDialog</name>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>從試算表貼上</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Currencies and rates</source>
        <translation>幣別與匯率</translation>
    </message>
    <message>
        <source>Currency of the office</source>
        <translation>公司幣別</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>即</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>匯率</translation>
    </message>
    <message>
        <source>No rates yet. Add one below, or paste them: currency, day and rate in a row.</source>
        <translation>還沒有匯率。請在下方新增，或貼上：每列為幣別、日期、匯率。</translation>
    </message>
    <message>
        <source>1 {currency} = {rate} {base}</source>
        <translation>1 {currency} = {rate} {base}</translation>
    </message>
    <message>
        <source>A rate holds from its day on until the next one. Sums use the rate of each amount’s day.</source>
        <translation>匯率自生效日起適用，直到下一筆匯率。合計按每筆金額當日的匯率計算。</translation>
    </message>
    <message>
        <source>Used without any rate: {currencies}.</source>
        <translation>使用中但還沒有匯率：{currencies}。</translation>
    </message>
    <message>
        <source>all currencies</source>
        <translation>所有幣別</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>RatesNotice</name>
    <message>
        <source>Show them</source>
        <translation>顯示這些</translation>
    </message>
    <message>
        <source>Enter rates…</source>
        <translation>輸入匯率…</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Call {value}</source>
        <translation>撥打 {value}</translation>
    </message>
    <message>
        <source>Write to {value}</source>
        <translation>寫信給 {value}</translation>
    </message>
</context>
<context>
    <name>ReachActions</name>
    <message>
        <source>Call</source>
        <translation>撥打電話</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>寫電子郵件</translation>
    </message>
    <message>
        <source>There is no phone number to call here.</source>
        <translation>這裡沒有可撥打的電話。</translation>
    </message>
    <message>
        <source>There is no e-mail address to write to here.</source>
        <translation>這裡沒有可寫信的電子郵件地址。</translation>
    </message>
</context>
<context>
    <name>ReachingOut</name>
    <message>
        <source>No program here opens this. “{value}” is copied.</source>
        <translation>這部電腦沒有程式可以開啟，「{value}」已複製。</translation>
    </message>
    <message>
        <source>Was the call made?</source>
        <translation>電話打了嗎？</translation>
    </message>
    <message>
        <source>Log the call</source>
        <translation>記錄這通電話</translation>
    </message>
    <message>
        <source>Was the e-mail sent?</source>
        <translation>郵件寄出了嗎？</translation>
    </message>
    <message>
        <source>Log the e-mail</source>
        <translation>記錄這封郵件</translation>
    </message>
    <message>
        <source>Log with notes…</source>
        <translation>記錄並寫備註…</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Import as</source>
        <translation>匯入為</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符號</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>標題列</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期格式</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小數點</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
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
        <translation>115/11/23，民國年</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗號</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分號</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>定位字元</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>直線符號</translation>
    </message>
    <message>
        <source>Big5 (Traditional Chinese)</source>
        <translation>Big5（繁體中文）</translation>
    </message>
    <message>
        <source>GB18030 (Simplified Chinese)</source>
        <translation>GB18030（簡體中文）</translation>
    </message>
    <message>
        <source>Windows-1252 (Western)</source>
        <translation>Windows-1252（西歐）</translation>
    </message>
</context>
<context>
    <name>RecordActions</name>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Quick filter</source>
        <translation>快速篩選</translation>
    </message>
    <message>
        <source>Details beside the table</source>
        <translation>在表格旁顯示詳細資料</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Set a field…</source>
        <translation>批次設定欄位…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message numerus="yes">
        <source>Selected: {what}. Press Delete again to delete it.</source>
        <translation>
            <numerusform>已選取：{what}。再按一次 Delete 即可刪除。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was typed is kept. “{action}” shows it again.</source>
        <translation>輸入的內容已保留，按「{action}」即可再看到。</translation>
    </message>
    <message>
        <source>Column: {name}</source>
        <translation>欄位：{name}</translation>
    </message>
    <message>
        <source>Steps and people</source>
        <translation>步驟與人員</translation>
    </message>
    <message>
        <source>Merge, letters, personal data</source>
        <translation>合併、信件與個人資料</translation>
    </message>
    <message>
        <source>Letters and labels…</source>
        <translation>信件與標籤…</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>More actions</source>
        <translation>更多動作</translation>
    </message>
    <message>
        <source>Score {score}: why?</source>
        <translation>評分 {score}：為什麼？</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合併…</translation>
    </message>
    <message>
        <source>Take the last merge apart</source>
        <translation>拆開上次的合併</translation>
    </message>
    <message>
        <source>Export everything held…</source>
        <translation>匯出全部個資…</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>徹底抹除…</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新增商機</translation>
    </message>
    <message>
        <source>Qualify</source>
        <translation>標為合格</translation>
    </message>
    <message>
        <source>Unqualified…</source>
        <translation>標為不合格…</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>轉換…</translation>
    </message>
    <message>
        <source>Take back the conversion</source>
        <translation>取消轉換</translation>
    </message>
    <message>
        <source>Converted elsewhere. It can be converted here too: it has no account or contact yet.</source>
        <translation>已在其他程式轉換。這裡還沒有對應的客戶或聯絡人，仍可在此轉換。</translation>
    </message>
    <message>
        <source>Won…</source>
        <translation>標為成交…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>建立複本</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>標為未成交…</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（複本）</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>開啟完整頁面</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Record payment…</source>
        <translation>登記收款…</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交貨</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>取消訂單</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>開啟訂單</translation>
    </message>
    <message>
        <source>Order again</source>
        <translation>再次訂購</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新增聯絡人</translation>
    </message>
    <message>
        <source>Create order</source>
        <translation>建立訂單</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存為 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>E-mail draft…</source>
        <translation>郵件草稿…</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>發出</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已婉拒</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新增報價單</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>{row} of {total}</source>
        <translation>第 {row} 筆，共 {total} 筆</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回到清單</translation>
    </message>
    <message>
        <source>Back to {page}</source>
        <translation>回到「{page}」</translation>
    </message>
    <message>
        <source>Previous record (Alt+Up)</source>
        <translation>上一筆 (Alt+↑)</translation>
    </message>
    <message>
        <source>Next record (Alt+Down)</source>
        <translation>下一筆 (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>RecordPaper</name>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message>
        <source>This row was deleted meanwhile. Change any cell of it to add it again.</source>
        <translation>這一列已在別處刪除。改動其中任何一格，就會重新加入。</translation>
    </message>
    <message>
        <source>The row does not say what it is about yet.</source>
        <translation>這一列還沒有寫明是什麼。</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>New lead</source>
        <translation>新增線索</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新增聯絡人</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新增商機</translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>還沒有線索</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>還沒有客戶</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>還沒有聯絡人</translation>
    </message>
    <message>
        <source>No opportunities yet</source>
        <translation>還沒有商機</translation>
    </message>
    <message>
        <source>People and companies who have shown interest. Import a list or add the first one.</source>
        <translation>表示過興趣的人和公司。請匯入名單，或新增第一筆。</translation>
    </message>
    <message>
        <source>The companies you work with. Import a list or add the first one.</source>
        <translation>與您往來的公司。請匯入名單，或新增第一筆。</translation>
    </message>
    <message>
        <source>The people you talk to. Import a list or add the first one.</source>
        <translation>與您聯繫的人。請匯入名單，或新增第一筆。</translation>
    </message>
    <message>
        <source>Deals on their way to an order. Import a list or add the first one.</source>
        <translation>正在走向訂單的商機。請匯入名單，或新增第一筆。</translation>
    </message>
    <message>
        <source>{shown} of {count} leads</source>
        <translation>{count} 筆線索中的 {shown} 筆</translation>
    </message>
    <message>
        <source>{shown} of {count} accounts</source>
        <translation>{count} 筆客戶中的 {shown} 筆</translation>
    </message>
    <message>
        <source>{shown} of {count} contacts</source>
        <translation>{count} 位聯絡人中的 {shown} 位</translation>
    </message>
    <message>
        <source>{shown} of {count} opportunities</source>
        <translation>{count} 筆商機中的 {shown} 筆</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 筆線索</translation>
    </message>
    <message>
        <source>{count} leads</source>
        <translation>{count} 筆線索</translation>
    </message>
    <message>
        <source>1 account</source>
        <translation>1 筆客戶</translation>
    </message>
    <message>
        <source>{count} accounts</source>
        <translation>{count} 筆客戶</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 位聯絡人</translation>
    </message>
    <message>
        <source>{count} contacts</source>
        <translation>{count} 位聯絡人</translation>
    </message>
    <message>
        <source>1 opportunity</source>
        <translation>1 筆商機</translation>
    </message>
    <message>
        <source>{count} opportunities</source>
        <translation>{count} 筆商機</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已選取 {count} 筆</translation>
    </message>
    <message>
        <source>sum {amount}</source>
        <translation>合計 {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a rate</source>
        <translation>
            <numerusform>%Ln 筆沒有匯率</numerusform>
        </translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新增產品</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>還沒有產品</translation>
    </message>
    <message>
        <source>What you sell. Import a list or add the first one.</source>
        <translation>您銷售的品項。匯入清單，或新增第一項。</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>1 項產品</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} 項產品</translation>
    </message>
    <message>
        <source>{shown} of {count} products</source>
        <translation>{count} 項產品中的 {shown} 項</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新增訂單</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>還沒有訂單</translation>
    </message>
    <message>
        <source>Won deals that became business, and what was paid. Win a deal, or import a list.</source>
        <translation>成交後的生意與收款。先贏得一個商機，或匯入清單。</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 張訂單</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 張訂單</translation>
    </message>
    <message>
        <source>{shown} of {count} orders</source>
        <translation>{shown}／{count} 張訂單</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新增報價單</translation>
    </message>
    <message>
        <source>No quotes yet</source>
        <translation>還沒有報價單</translation>
    </message>
    <message>
        <source>What you offer. A quote is made from the lines of a deal.</source>
        <translation>您的報價。報價單由商機的明細產生。</translation>
    </message>
    <message>
        <source>1 quote</source>
        <translation>1 份報價單</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} 份報價單</translation>
    </message>
    <message>
        <source>{shown} of {count} quotes</source>
        <translation>{count} 份報價單中的 {shown} 份</translation>
    </message>
    <message>
        <source>New competitor</source>
        <translation>新增競爭對手</translation>
    </message>
    <message>
        <source>No competitors yet</source>
        <translation>還沒有競爭對手</translation>
    </message>
    <message>
        <source>Whom you meet in deals. Import a list or add the first one; a lost deal adds one too.</source>
        <translation>在商機中遇到的對手。可匯入清單或新增第一個；未成交的商機也會自動加入。</translation>
    </message>
    <message>
        <source>1 competitor</source>
        <translation>1 個競爭對手</translation>
    </message>
    <message>
        <source>{count} competitors</source>
        <translation>{count} 個競爭對手</translation>
    </message>
    <message>
        <source>{shown} of {count} competitors</source>
        <translation>{count} 個競爭對手中的 {shown} 個</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>“{field}” is not there any more, so its filter was left out.</source>
        <translation>「{field}」已不存在，因此略過它的篩選條件。</translation>
    </message>
</context>
<context>
    <name>RecordsTable</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>已複製 %Ln 筆</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoverySheetDialog</name>
    <message>
        <source>Recovery key of “{file}”</source>
        <translation>「{file}」的復原金鑰</translation>
    </message>
    <message>
        <source>This key opens the file and its backups when the password is lost: type it where the password is asked for. Whoever has it can read everything, so keep it with what is valuable.</source>
        <translation>密碼遺失時，可用此金鑰開啟檔案及其備份：在要求密碼處輸入即可。持有者可讀取全部內容，請與貴重物品一同保管。</translation>
    </message>
    <message>
        <source>It belongs to the password of {day}. After the password was changed, print a new sheet, and keep this one for backups that are older.</source>
        <translation>它屬於 {day} 的密碼。變更密碼後請列印新的復原單，並保留這一張供較舊的備份使用。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>復原單</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>儲存為 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已儲存：{path}</translation>
    </message>
</context>
<context>
    <name>Recurrence</name>
    <message numerus="yes">
        <source>%n time(s) left</source>
        <translation>
            <numerusform>還有 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day}</translation>
    </message>
    <message>
        <source>Every workday</source>
        <translation>每個工作日</translation>
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
            <numerusform>每 %n 週</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>每 %n 個月</numerusform>
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
        <translation>關聯</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 筆</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelatedTable</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 筆</numerusform>
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
        <translation>人際關係</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>新增人際關係</translation>
    </message>
    <message>
        <source>Superior of</source>
        <translation>下屬</translation>
    </message>
    <message>
        <source>Has recommended</source>
        <translation>曾推薦</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>%n 分鐘後再提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reminder(s)</source>
        <translation>
            <numerusform>%Ln 則提醒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>When it begins</source>
        <translation>開始時</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) after</source>
        <translation>
            <numerusform>開始後 %Ln 分鐘</numerusform>
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
            <numerusform>%Ln 小時前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) before</source>
        <translation>
            <numerusform>%Ln 分鐘前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenamePopover</name>
    <message>
        <source>Name of the file</source>
        <translation>檔案名稱</translation>
    </message>
</context>
<context>
    <name>RepairQuestion</name>
    <message>
        <source>Everything that can still be read is carried into a new file, which takes the place of the damaged one. What is lost is counted and listed. The damaged file is kept under another name.</source>
        <translation>仍能讀取的內容會全部搬到新檔案，取代損壞的檔案。遺失的內容會計數並列出。損壞的檔案會以另一個名稱保留。</translation>
    </message>
    <message>
        <source>Whatever was entered since the newest backup is kept only by a repair.</source>
        <translation>最新備份之後輸入的內容，只有修復才能保留。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Repair the file</source>
        <translation>修復檔案</translation>
    </message>
    <message>
        <source>Repair the damaged file?</source>
        <translation>要修復損壞的檔案嗎？</translation>
    </message>
</context>
<context>
    <name>RepairedNotice</name>
    <message>
        <source>The file is repaired, with losses</source>
        <translation>檔案已修復，部分內容遺失</translation>
    </message>
    <message>
        <source>The file is repaired, nothing is lost</source>
        <translation>檔案已修復，沒有遺失</translation>
    </message>
    <message>
        <source>Kept: {parts}</source>
        <translation>已保留：{parts}</translation>
    </message>
    <message>
        <source>Other rows that are lost, such as links and history: {count}</source>
        <translation>另外遺失的資料列（例如連結與歷程）：{count}</translation>
    </message>
    <message>
        <source>The damaged file is kept as {path}.</source>
        <translation>損壞的檔案保留為 {path}。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Lost: {kinds} {count}</source>
        <translation>遺失：{kinds} {count}</translation>
    </message>
    <message>
        <source>Lost records</source>
        <translation>遺失的記錄</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>複製清單</translation>
    </message>
</context>
<context>
    <name>ReportAge</name>
    <message>
        <source>updated just now</source>
        <translation>剛剛更新</translation>
    </message>
    <message numerus="yes">
        <source>updated %n minute(s) ago</source>
        <translation>
            <numerusform>%n 分鐘前更新</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCharts</name>
    <message>
        <source>No leads to show.</source>
        <translation>沒有可顯示的線索。</translation>
    </message>
    <message>
        <source>Conversion rate by channel</source>
        <translation>各來源渠道轉換率</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗圖</translation>
    </message>
</context>
<context>
    <name>ReportExporter</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Chart as picture (PNG)…</source>
        <translation>圖表存成圖片 (PNG)…</translation>
    </message>
    <message>
        <source>Chart as drawing (SVG)…</source>
        <translation>圖表存成向量圖 (SVG)…</translation>
    </message>
    <message>
        <source>Figures as table (CSV)…</source>
        <translation>資料存成表格 (CSV)…</translation>
    </message>
    <message>
        <source>Figures as workbook (XLSX)…</source>
        <translation>資料存成活頁簿 (XLSX)…</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>複製資料</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>報表存成 PDF…</translation>
    </message>
    <message>
        <source>Monthly report as PDF…</source>
        <translation>月報存成 PDF…</translation>
    </message>
    <message>
        <source>Figures copied</source>
        <translation>已複製資料</translation>
    </message>
    <message>
        <source>The report is being made…</source>
        <translation>正在製作報表…</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>來源渠道</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已儲存為 {file}</translation>
    </message>
    <message>
        <source>campaigns</source>
        <translation>行銷活動</translation>
    </message>
    <message>
        <source>competitors</source>
        <translation>競爭對手</translation>
    </message>
</context>
<context>
    <name>ReportFilters</name>
    <message>
        <source>Converted within: {time}</source>
        <translation>轉換期限：{time}</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>計入</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不計入</translation>
    </message>
    <message>
        <source>Unqualified leads: {mode}</source>
        <translation>不合格線索：{mode}</translation>
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
        <translation>近 12 個月</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>上個月</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>上一季</translation>
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
        <translation>本會計季度</translation>
    </message>
    <message>
        <source>last fiscal quarter</source>
        <translation>上會計季度</translation>
    </message>
    <message>
        <source>this fiscal year</source>
        <translation>本會計年度</translation>
    </message>
    <message>
        <source>last fiscal year</source>
        <translation>上會計年度</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不限時間</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>自訂範圍…</translation>
    </message>
    <message>
        <source>Leads created: {period}</source>
        <translation>線索建立：{period}</translation>
    </message>
    <message>
        <source>Deals ended: {period}</source>
        <translation>商機結束於：{period}</translation>
    </message>
    <message>
        <source>Period: {period}</source>
        <translation>期間：{period}</translation>
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
        <translation>負責人</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
</context>
<context>
    <name>ReportOptions</name>
    <message>
        <source>By</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>View</source>
        <translation>看法</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>相比於</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>來源渠道</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>銷售看板</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>來源渠道</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>行銷活動</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>reason of the loss</source>
        <translation>未成交原因</translation>
    </message>
    <message>
        <source>product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>category</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>competitor</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>size</source>
        <translation>規模</translation>
    </message>
    <message>
        <source>won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>opportunity</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>qualified</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>cohort of the leads</source>
        <translation>依線索的世代</translation>
    </message>
    <message>
        <source>cash, as it happened</source>
        <translation>現金，依發生日</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不比較</translation>
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
        <translation>月報 {month}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Nothing was recorded in this month.</source>
        <translation>這個月沒有任何記錄。</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 頁，共 {pages} 頁</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>報表</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Backups of “{file}”</source>
        <translation>「{file}」的備份</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>查看內容</translation>
    </message>
    <message>
        <source>Restore as a new file…</source>
        <translation>還原為新檔案…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Second place…</source>
        <translation>第二個位置…</translation>
    </message>
    <message>
        <source>Restore in place…</source>
        <translation>還原至原處…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>There is no verified backup yet.</source>
        <translation>尚無已驗證的備份。</translation>
    </message>
    <message numerus="yes">
        <source>%n verified backup(s)</source>
        <translation>
            <numerusform>%n 份已驗證的備份</numerusform>
        </translation>
    </message>
    <message>
        <source>newest {when}</source>
        <translation>最新：{when}</translation>
    </message>
    <message>
        <source>also in {place} ({when})</source>
        <translation>另存於 {place}（{when}）</translation>
    </message>
    <message>
        <source>also in {place} as soon as it is there</source>
        <translation>{place} 出現時也會存一份</translation>
    </message>
    <message>
        <source>Choose a backup to see what has changed since.</source>
        <translation>選取一份備份，即可查看之後的變更。</translation>
    </message>
    <message>
        <source>{when}, compared with now</source>
        <translation>{when} 與現在比較</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose an older one.</source>
        <translation>這份備份已損壞。請選取較舊的一份。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較中…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>The backup opens in a window of its own.</source>
        <translation>備份會在另一個視窗中開啟。</translation>
    </message>
    <message>
        <source>The backup is a file of its own now</source>
        <translation>備份已成為獨立的檔案</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在這裡</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開啟它</translation>
    </message>
    <message>
        <source>The file will be as it was: {when}. What is in it now is kept as a file beside it and stands in this list afterwards.</source>
        <translation>檔案會回到 {when} 的狀態。現有內容會另存為旁邊的檔案，之後也會列在這裡。</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>要還原這份備份嗎？</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Restore in place</source>
        <translation>還原至原處</translation>
    </message>
</context>
<context>
    <name>ReturnOffer</name>
    <message numerus="yes">
        <source>%n lead(s) untouched for long could go back to the pool.</source>
        <translation>
            <numerusform>有 %n 筆久未接觸的線索可退回線索池。</numerusform>
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
        <translation>來源渠道</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>行銷支出</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>Per lead</source>
        <translation>每筆線索</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>營收</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>投資報酬率</translation>
    </message>
</context>
<context>
    <name>ReturnToPoolDialog</name>
    <message>
        <source>Give back to the pool</source>
        <translation>退回線索池</translation>
    </message>
    <message numerus="yes">
        <source>Open leads that nobody has touched for %n day(s). Nobody owns them afterwards.</source>
        <translation>
            <numerusform>%n 天內無人接觸的未結線索，退回後沒有負責人。</numerusform>
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
        <translation>最近接觸</translation>
    </message>
    <message>
        <source>Leads that would go back</source>
        <translation>將退回的線索</translation>
    </message>
    <message>
        <source>{count} leads would go back to the pool</source>
        <translation>{count} 筆線索將退回線索池</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>只列出前 {count} 筆。</translation>
    </message>
</context>
<context>
    <name>Rivalry</name>
    <message>
        <source>Open</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Lost to them</source>
        <translation>輸給對方</translation>
    </message>
    <message>
        <source>Lost otherwise</source>
        <translation>他因未成交</translation>
    </message>
    <message>
        <source>no deal has ended yet</source>
        <translation>還沒有結案的商機</translation>
    </message>
    <message>
        <source>{won} of {ended} ended deals</source>
        <translation>已結案 {ended} 筆中的 {won} 筆</translation>
    </message>
    <message>
        <source>too few to say more</source>
        <translation>筆數太少，無法推論</translation>
    </message>
    <message>
        <source>Won against them</source>
        <translation>贏過對方</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>成交率</translation>
    </message>
    <message>
        <source>(not recorded)</source>
        <translation>（未記錄）</translation>
    </message>
    <message>
        <source>theirs {price}</source>
        <translation>對方報價 {price}</translation>
    </message>
</context>
<context>
    <name>RivalryContent</name>
    <message>
        <source>Not met in any deal yet. Competitors are named on the page of a deal.</source>
        <translation>還沒有在商機中遇過。可在商機頁面加入競爭對手。</translation>
    </message>
    <message>
        <source>BY STAGE</source>
        <translation>依階段</translation>
    </message>
    <message>
        <source>MET IN DEALS · {count}</source>
        <translation>遇到的商機 · {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest {count} are listed; all are counted.</source>
        <translation>只列出最新的 {count} 筆，數字包含全部。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Lost to them</source>
        <translation>輸給對方</translation>
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
        <translation>沒有變更</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>說明</translation>
    </message>
</context>
<context>
    <name>RowsDialog</name>
    <message>
        <source>Row by row</source>
        <translation>逐列檢視</translation>
    </message>
    <message>
        <source>Looking at every row…</source>
        <translation>正在逐列檢查…</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>檔案中的各列</translation>
    </message>
    <message>
        <source>Double-click a cell, or press F2, to write in it: the file itself stays as it is.</source>
        <translation>連按兩下儲存格或按 F2 即可修改；原始檔案不會變動。</translation>
    </message>
    <message>
        <source>Leave rows out</source>
        <translation>不匯入這些列</translation>
    </message>
    <message>
        <source>Take these changes</source>
        <translation>採用這些修改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆寫</translation>
    </message>
    <message>
        <source>Fill empty fields</source>
        <translation>補空白欄位</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>兩筆都保留</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Of each sort the first {count} rows are shown; all are counted.</source>
        <translation>每種結果只顯示前 {count} 列，數量則包含全部。</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Stop the import</source>
        <translation>停止匯入</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>復原這次匯入</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>正在匯入 {file}</translation>
    </message>
    <message>
        <source>You can go on working meanwhile.</source>
        <translation>這段時間您可以繼續工作。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>儲存中…</translation>
    </message>
    <message>
        <source>Imported into {kinds}</source>
        <translation>已匯入{kinds}</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>未匯入任何資料</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>沒有任何變更</translation>
    </message>
    <message>
        <source>The rows with errors are not written: anybody could read them beside the encrypted file.</source>
        <translation>有錯誤的列未寫成檔案：放在加密檔案旁，任何人都能讀取。</translation>
    </message>
    <message>
        <source>The rows with errors are in {file}. Mend them there and import that file.</source>
        <translation>有錯誤的資料已存到 {file}。請在其中修正後再匯入。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>正在復原這次匯入…</translation>
    </message>
    <message>
        <source>Not undone: everything imported is still there.</source>
        <translation>沒有復原：匯入的資料都還在。</translation>
    </message>
    <message>
        <source>The import was undone</source>
        <translation>已復原這次匯入</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>一切已恢復原狀。</translation>
    </message>
</context>
<context>
    <name>SavePaper</name>
    <message>
        <source>Save as PDF</source>
        <translation>另存為 PDF</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已存成 {file}</translation>
    </message>
</context>
<context>
    <name>ScorePopover</name>
    <message>
        <source>Score {score}</source>
        <translation>評分 {score}</translation>
    </message>
    <message>
        <source>No rule gives points yet. The rules are under Tools › Our office.</source>
        <translation>目前沒有規則給分。規則在「工具 › 公司設定」。</translation>
    </message>
    <message>
        <source>Sum {sum}; a score lies between 0 and 100.</source>
        <translation>合計 {sum}；評分介於 0 到 100。</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>Channel: {name}</source>
        <translation>來源渠道：{name}</translation>
    </message>
    <message>
        <source>Estimated amount from {amount}</source>
        <translation>預估金額達 {amount}</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活動</translation>
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
        <translation>沒有符合的項目</translation>
    </message>
</context>
<context>
    <name>SelectionPanel</name>
    <message>
        <source>Set a field…</source>
        <translation>批次設定欄位…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>SeveralEditor</name>
    <message>
        <source>Choose from the list</source>
        <translation>從清單選擇</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
</context>
<context>
    <name>ShareOut</name>
    <message>
        <source>Assign to</source>
        <translation>指派給</translation>
    </message>
    <message>
        <source>Several people get even shares.</source>
        <translation>選擇多人時平均分配。</translation>
    </message>
    <message>
        <source>By the rules of their channels</source>
        <translation>依來源渠道的規則</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
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
        <translation>這是怎麼算的？</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>複製表格</translation>
    </message>
    <message>
        <source>Save as table (CSV)…</source>
        <translation>存成表格（CSV）…</translation>
    </message>
    <message>
        <source>Save as workbook (XLSX)…</source>
        <translation>存成活頁簿（XLSX）…</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>已複製表格</translation>
    </message>
</context>
<context>
    <name>SheetMenu</name>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>再製一份</translation>
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
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>SheetPasting</name>
    <message>
        <source>That is too much to paste. Import it as a file instead.</source>
        <translation>貼上的資料太多，請改用檔案匯入。</translation>
    </message>
    <message>
        <source>Nothing was changed: the rows say so already.</source>
        <translation>沒有任何變更：內容原本就是這樣。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) pasted</source>
        <translation>
            <numerusform>已貼上 %Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was pasted. {message}</source>
        <translation>未貼上任何資料。{message}</translation>
    </message>
    <message>
        <source>Nothing was pasted. Row {row}, {field}: {message}</source>
        <translation>未貼上任何資料。第 {row} 列，{field}：{message}</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Tables and records</source>
        <translation>表格與記錄</translation>
    </message>
    <message>
        <source>Change the cell</source>
        <translation>修改儲存格</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>開啟記錄</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Select everything that the list matches</source>
        <translation>選取清單中所有資料</translation>
    </message>
    <message>
        <source>Copy for a spreadsheet</source>
        <translation>複製到試算表</translation>
    </message>
    <message>
        <source>Filter the list by words</source>
        <translation>以文字篩選清單</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一筆記錄</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一筆記錄</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>記錄通話</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>記錄會議</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>新增任務</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>新增備註</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>開啟右鍵選單</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁面</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一頁面</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>銷售看板</translation>
    </message>
    <message>
        <source>Choose a card</source>
        <translation>選取卡片</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向鍵</translation>
    </message>
    <message>
        <source>Move the card to the next stage</source>
        <translation>把卡片移到下一階段</translation>
    </message>
    <message>
        <source>Move the card to the stage before</source>
        <translation>把卡片移到前一階段</translation>
    </message>
    <message>
        <source>Move the card up or down</source>
        <translation>上下移動卡片</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>開啟卡片</translation>
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
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>SortChip</name>
    <message>
        <source>Sorted by {field}</source>
        <translation>依{field}排序</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>遞增</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>遞減</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>其他欄位</translation>
    </message>
</context>
<context>
    <name>SpendDialog</name>
    <message>
        <source>Spend is spread evenly over its days. Without a channel of its own, spend on a campaign counts for the campaign&apos;s channel.</source>
        <translation>行銷支出會平均分攤到期間內的每一天。未選來源渠道時，行銷活動的支出會計入該活動的來源渠道。</translation>
    </message>
    <message>
        <source>By month…</source>
        <translation>按月…</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>行銷支出</translation>
    </message>
    <message>
        <source>Recorded spend</source>
        <translation>已記錄的行銷支出</translation>
    </message>
    <message>
        <source>No spend recorded yet.</source>
        <translation>還沒有支出記錄。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>SpendForm</name>
    <message>
        <source>New spend</source>
        <translation>新增行銷支出</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Change spend</source>
        <translation>修改行銷支出</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>請填寫這一項。</translation>
    </message>
    <message>
        <source>Choose a channel or a campaign.</source>
        <translation>請選擇來源渠道或行銷活動。</translation>
    </message>
    <message>
        <source>Choose the channel of the new campaign.</source>
        <translation>請選擇新行銷活動的來源渠道。</translation>
    </message>
</context>
<context>
    <name>SpendGridDialog</name>
    <message>
        <source>Spend by month</source>
        <translation>每月行銷支出</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>前一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>後一年</translation>
    </message>
    <message>
        <source>Type or paste amounts; Delete empties a month.</source>
        <translation>直接輸入或貼上金額；按 Delete 清空該月。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>SpendGridModel</name>
    <message>
        <source>Several entries, or one over other days: change them in the list of spend.</source>
        <translation>有多筆支出，或期間不是整月：請在支出清單中修改。</translation>
    </message>
    <message>
        <source>{place}, {month}: {problem}</source>
        <translation>{place}，{month}：{problem}</translation>
    </message>
    <message>
        <source>What was copied does not fit from this cell on. Nothing was taken.</source>
        <translation>複製的內容從這一格起放不下，沒有貼上任何資料。</translation>
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
            <numerusform>在此階段已 %n 天，比平常久</numerusform>
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
            <numerusform>歷時 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageOddsPanel</name>
    <message>
        <source>Use own history as probability</source>
        <translation>以自己的歷史作為成交機率</translation>
    </message>
    <message>
        <source>Won deals of those that ever stood in the stage and have ended. One undo takes it back.</source>
        <translation>曾位於該階段且已結束的商機中成交的比例。一次復原即可還原。</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>{stage}: {before} → {after} ({won} of {ended})</source>
        <translation>{stage}：{before} → {after}（{ended} 件中的 {won} 件）</translation>
    </message>
    <message>
        <source>Use these probabilities…</source>
        <translation>採用這些機率…</translation>
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
        <translation>已成交</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>進行中</translation>
    </message>
    <message numerus="yes">
        <source>%n deals</source>
        <translation>
            <numerusform>%n 筆商機</numerusform>
        </translation>
    </message>
    <message>
        <source>with daughters {sum}</source>
        <translation>含子公司 {sum}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚無</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次聯絡</translation>
    </message>
    <message>
        <source>Completeness {percent}</source>
        <translation>完整度 {percent}</translation>
    </message>
    <message>
        <source>{filled} of {total}</source>
        <translation>{filled} / {total} 項</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>尚缺：</translation>
    </message>
    <message>
        <source>Fill in {field}</source>
        <translation>填寫{field}</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>集團</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>The group is larger: not all of it is shown, nor counted in the sums.</source>
        <translation>集團規模更大：未全部顯示，也未全部計入合計。</translation>
    </message>
    <message>
        <source>won {won} · open {open}</source>
        <translation>成交 {won} · 進行中 {open}</translation>
    </message>
</context>
<context>
    <name>StartPlaybookPanel</name>
    <message>
        <source>Start a playbook</source>
        <translation>開始跟進流程</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No playbook is in use. They are kept in the lists of the office.</source>
        <translation>沒有使用中的跟進流程，可在辦公室清單中維護。</translation>
    </message>
    <message>
        <source>It has no steps yet.</source>
        <translation>還沒有步驟。</translation>
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
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>Staying</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>current</source>
        <translation>目前</translation>
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
        <translation>匯入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Close and go on importing</source>
        <translation>關閉並繼續匯入</translation>
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
        <translation>已按各自日期的匯率換算</translation>
    </message>
    <message numerus="yes">
        <source>%Ln amount(s) in {currencies} have no rate on their day and stand beside the sums.</source>
        <translation>
            <numerusform>{currencies} 有 %Ln 筆金額在當日沒有匯率，另列在合計旁。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwatchEditor</name>
    <message>
        <source>Colour {number}</source>
        <translation>顏色 {number}</translation>
    </message>
</context>
<context>
    <name>TablePaper</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 筆資料</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableSaving</name>
    <message>
        <source>Stop the export</source>
        <translation>停止匯出</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Export (Excel, CSV, vCard)…</source>
        <translation>匯出（Excel、CSV、vCard）…</translation>
    </message>
    <message numerus="yes">
        <source>Saved {count} records as {file}</source>
        <translation>
            <numerusform>已將 {count} 筆資料存為 {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} were left out: they do not want to be contacted.</source>
        <translation>
            <numerusform>略過 {count} 筆：這些人表示請勿聯絡。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them do not want to be contacted.</source>
        <translation>
            <numerusform>其中 {count} 筆不願被聯繫。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>匯出已停止，沒有寫入檔案。</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>New tag “{name}”</source>
        <translation>新增標籤「{name}」</translation>
    </message>
    <message>
        <source>(deleted tag)</source>
        <translation>（已刪除的標籤）</translation>
    </message>
</context>
<context>
    <name>TagsPanel</name>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Find a tag or type a new one</source>
        <translation>搜尋標籤或輸入新的</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定</translation>
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
        <translation>{month} 目標（{currency}）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“{text}” is no amount.</source>
        <translation>「{text}」不是金額。</translation>
    </message>
    <message>
        <source>Set targets…</source>
        <translation>設定目標…</translation>
    </message>
</context>
<context>
    <name>TextForm</name>
    <message>
        <source>Condition</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>完全等於</translation>
    </message>
    <message>
        <source>is not exactly</source>
        <translation>不等於</translation>
    </message>
</context>
<context>
    <name>TicksForm</name>
    <message>
        <source>Condition</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
</context>
<context>
    <name>TicksPopover</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
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
        <translation>「{name}」的動作</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>移除關聯</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>約剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>約剩 %n 分鐘</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>no date set</source>
        <translation>未設定日期</translation>
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
        <translation>與 {people}</translation>
    </message>
    <message>
        <source>Changed: {fields}</source>
        <translation>已修改：{fields}</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已建立</translation>
    </message>
</context>
<context>
    <name>TimelinePart</name>
    <message>
        <source>The draft is kept. It is there when you begin the next entry here.</source>
        <translation>草稿已保留，下次在此新增時會再出現。</translation>
    </message>
    <message>
        <source>TIMELINE</source>
        <translation>動態</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>記錄通話</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>記錄會議</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>新增任務</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>新增備註</translation>
    </message>
    <message>
        <source>{name} ({keys})</source>
        <translation>{name} ({keys})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older entry(s)</source>
        <translation>
            <numerusform>更早的 %Ln 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>更早的記錄</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>New activity</source>
        <translation>新增活動</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>新增線索</translation>
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
        <translation>未來 7 天</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>沒有下一步</translation>
    </message>
    <message>
        <source>Untouched for long</source>
        <translation>久未接觸</translation>
    </message>
    <message>
        <source>Deals that stand still</source>
        <translation>停滯的商機</translation>
    </message>
    <message>
        <source>Deals closing soon</source>
        <translation>即將成交的商機</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>在清單中顯示</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{count} 筆中的 {shown} 筆</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do today</source>
        <translation>
            <numerusform>今天有 %n 件事要做</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>今天沒有到期的事項。</translation>
    </message>
    <message>
        <source>Nothing is planned for the next days.</source>
        <translation>未來幾天沒有安排。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>搜尋全部資料…</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>搜尋…</translation>
    </message>
</context>
<context>
    <name>TotalsStrip</name>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
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
        <translation>超過 90 天</translation>
    </message>
</context>
<context>
    <name>TreeForm</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Not now</source>
        <translation>稍後再說</translation>
    </message>
    <message>
        <source>Save as a new file…</source>
        <translation>另存為新檔案…</translation>
    </message>
    <message>
        <source>The file is not in its place any more</source>
        <translation>檔案已不在原處</translation>
    </message>
    <message>
        <source>All that was saved is still here and can be saved as a new file.</source>
        <translation>已儲存的內容都還在，可以另存為新檔案。</translation>
    </message>
    <message>
        <source>The file is in its place again. Work goes on.</source>
        <translation>檔案已回到原處，可以繼續工作。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修復…</translation>
    </message>
    <message>
        <source>All backups…</source>
        <translation>所有備份…</translation>
    </message>
    <message>
        <source>Restore the newest backup</source>
        <translation>還原最新的備份</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>檔案已損壞</translation>
    </message>
    <message>
        <source>Nothing is written to it any more; what can be read can still be looked at.</source>
        <translation>已停止寫入；仍可讀取的內容可以繼續查看。</translation>
    </message>
</context>
<context>
    <name>TypeAheadEditor</name>
    <message>
        <source>Choose an entry from the list.</source>
        <translation>請從清單中選擇。</translation>
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
        <translation>新增線索「{name}」</translation>
    </message>
    <message>
        <source>Nobody called “{name}” is in the file.</source>
        <translation>檔案裡沒有「{name}」。</translation>
    </message>
    <message>
        <source>Several may be meant by “{name}”. Type more of the name to choose.</source>
        <translation>「{name}」可能指好幾筆資料，請輸入更完整的名稱來選擇。</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) fit; type a name to choose.</source>
        <translation>
            <numerusform>另有 %n 筆符合，輸入名稱即可選擇。</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>相關對象</translation>
    </message>
</context>
<context>
    <name>UnknownNames</name>
    <message numerus="yes">
        <source>%Ln not known yet</source>
        <translation>
            <numerusform>%Ln 項尚未建立</numerusform>
        </translation>
    </message>
    <message>
        <source>Create new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Do not take these rows</source>
        <translation>不匯入這些資料</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 筆</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>還有 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>several of that name</source>
        <translation>有多筆同名</translation>
    </message>
</context>
<context>
    <name>UnlockPart</name>
    <message>
        <source>Password, or recovery key</source>
        <translation>密碼或復原金鑰</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>顯示輸入的內容</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>Looking whether it fits…</source>
        <translation>正在核對…</translation>
    </message>
    <message>
        <source>Capitals are locked (Caps Lock).</source>
        <translation>大寫鎖定已開啟（Caps Lock）。</translation>
    </message>
    <message numerus="yes">
        <source>Another try in %n second(s).</source>
        <translation>
            <numerusform>%n 秒後可再試。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unmerging</name>
    <message>
        <source>Choose one record to take apart.</source>
        <translation>請選取一筆要拆開的資料。</translation>
    </message>
</context>
<context>
    <name>UnplannedRow</name>
    <message>
        <source>Plan something (Space)</source>
        <translation>安排事項（空白鍵）</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) untouched</source>
        <translation>
            <numerusform>%n 天未接觸</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsafePlace</name>
    <message>
        <source>Its folder is synchronised with other computers while you work.</source>
        <translation>所在資料夾會在您工作時與其他電腦同步。</translation>
    </message>
    <message>
        <source>It lies on a network drive.</source>
        <translation>檔案位於網路磁碟機上。</translation>
    </message>
    <message>
        <source>A data file can be damaged there. Move it to this computer and keep backups in that folder instead. The file that is there now stays as it is.</source>
        <translation>資料檔放在那裡可能損壞。請把它移到這部電腦，並改在該資料夾存放備份。原處的檔案會保持不變。</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>留在原處</translation>
    </message>
    <message>
        <source>Move to this computer</source>
        <translation>移到這部電腦</translation>
    </message>
    <message>
        <source>This place is not safe for the file</source>
        <translation>檔案放在這裡不安全</translation>
    </message>
</context>
<context>
    <name>UsesPart</name>
    <message>
        <source>Open deals: {open} · won: {won} · lost: {lost}</source>
        <translation>進行中的商機：{open} · 成交：{won} · 未成交：{lost}</translation>
    </message>
    <message>
        <source>USED IN</source>
        <translation>用於</translation>
    </message>
    <message>
        <source>Open deals with this product</source>
        <translation>使用此產品的進行中商機</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>the whole record</source>
        <translation>整筆記錄</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>不見了</translation>
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
        <translation>檢視名稱</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
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
        <translation>儲存為新檢視…</translation>
    </message>
    <message>
        <source>Save changes to “{name}”</source>
        <translation>儲存「{name}」的變更</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Pinned above the list</source>
        <translation>釘選在清單上方</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>刪除檢視</translation>
    </message>
</context>
<context>
    <name>WaysPart</name>
    <message>
        <source>MORE WAYS TO REACH</source>
        <translation>其他聯絡方式</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add a way to reach</source>
        <translation>新增聯絡方式</translation>
    </message>
    <message>
        <source>Actions for {value}</source>
        <translation>{value} 的動作</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Put first</source>
        <translation>設為首要</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
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
        <translation>假設分析…</translation>
    </message>
    <message>
        <source>Spend by month…</source>
        <translation>每月行銷支出…</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Keep the sum: the others give or take the difference</source>
        <translation>總額不變：由其他渠道補足或吸收差額</translation>
    </message>
    <message>
        <source>What if: spend of the next quarter</source>
        <translation>假設分析：下一季的行銷支出</translation>
    </message>
    <message>
        <source>Not among them, because no spend is recorded: {channels}.</source>
        <translation>未列入（沒有支出記錄）：{channels}。</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>行銷支出</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>營收</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Every channel is assumed to bring orders at its rate of the chosen period. Whether more money brings less and less is not known. In 80 of 100 cases a figure lies in its range.</source>
        <translation>假設每個渠道維持所選期間的成效；投入增加後成效是否遞減並不可知。100 次中有 80 次，數字會落在範圍內。</translation>
    </message>
    <message>
        <source>Spend on {channel}</source>
        <translation>{channel} 的支出</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>恢復原狀</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>WhatPopover</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>A group of conditions</source>
        <translation>一組條件</translation>
    </message>
    <message>
        <source>{records} with…</source>
        <translation>{records}，且符合…</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>新增條件</translation>
    </message>
</context>
<context>
    <name>WhereTo</name>
    <message>
        <source>Deals go to</source>
        <translation>商機移到</translation>
    </message>
    <message>
        <source>Move the deals and delete</source>
        <translation>移動商機並刪除</translation>
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
        <translation>停止匯出</translation>
    </message>
    <message numerus="yes">
        <source>Everything is saved as {file}: {count} records</source>
        <translation>
            <numerusform>全部已存為 {file}：{count} 筆記錄</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>匯出已停止，沒有寫入檔案。</translation>
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
        <translation>顯示對象：{name}</translation>
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
        <translation>線索池</translation>
    </message>
    <message>
        <source>Some owners</source>
        <translation>部分負責人</translation>
    </message>
    <message>
        <source>Whose records: {name}</source>
        <translation>誰的記錄：{name}</translation>
    </message>
</context>
<context>
    <name>WinDeal</name>
    <message>
        <source>“{title}” is not open any more.</source>
        <translation>「{title}」已不是進行中的商機。</translation>
    </message>
</context>
<context>
    <name>WindowDrops</name>
    <message>
        <source>Drop to keep the e-mail</source>
        <translation>放開即可保留這封郵件</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>放開即可匯入</translation>
    </message>
    <message>
        <source>Drop to keep with this record</source>
        <translation>放開即可收進這筆記錄</translation>
    </message>
</context>
<context>
    <name>WonOffer</name>
    <message>
        <source>“{title}” is won, and its lead is not converted yet.</source>
        <translation>「{title}」已成交，但它的線索尚未轉換。</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>轉換…</translation>
    </message>
    <message>
        <source>Won: “{title}”.</source>
        <translation>成交：「{title}」。</translation>
    </message>
    <message>
        <source>Create order</source>
        <translation>建立訂單</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Photographs are not taken over yet; left out: {count}.</source>
        <translation>尚未支援匯入相片；略過：{count}。</translation>
    </message>
    <message>
        <source>Lists and groups of the address book are no persons; left out: {count}.</source>
        <translation>通訊錄中的群組不是聯絡人；略過：{count}。</translation>
    </message>
    <message>
        <source>“{value}” has no place in a record; left out: {count}.</source>
        <translation>記錄中沒有可存放「{value}」的欄位；略過：{count}。</translation>
    </message>
    <message>
        <source>{field}: further ones were left out: {count}.</source>
        <translation>{field}：其餘的值未匯入，共 {count} 個。</translation>
    </message>
    <message>
        <source>Row {number} changes {detail}</source>
        <translation>第 {number} 列會更新 {detail}</translation>
    </message>
    <message>
        <source>Row {number} says nothing new: {detail}</source>
        <translation>第 {number} 列沒有新內容：{detail}</translation>
    </message>
    <message>
        <source>Row {number} is skipped: {detail}</source>
        <translation>第 {number} 列略過：{detail}</translation>
    </message>
    <message>
        <source>Row {number} is not taken: {detail}</source>
        <translation>第 {number} 列不匯入：{detail}</translation>
    </message>
    <message>
        <source>A dry run: nothing was changed.</source>
        <translation>試跑：沒有變更任何資料。</translation>
    </message>
    <message>
        <source>Files of {kinds} cannot be imported. These can: {candidates}.</source>
        <translation>無法匯入{kinds}的檔案。可以匯入的有：{candidates}。</translation>
    </message>
    <message>
        <source>“{value}” is not a date that can be understood.</source>
        <translation>看不懂日期「{value}」。</translation>
    </message>
    <message>
        <source>“{value}” can be read as two dates. Choose whether the day or the month comes first.</source>
        <translation>「{value}」可以讀成兩個日期，請選擇日在前或月在前。</translation>
    </message>
    <message>
        <source>“{value}” has no year.</source>
        <translation>「{value}」沒有年份。</translation>
    </message>
    <message>
        <source>{field}: a spreadsheet has lost digits of “{value}”. Look it up where the file comes from.</source>
        <translation>{field}：試算表弄丟了「{value}」的部分數字。請到檔案的來源查明。</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number.</source>
        <translation>「{value}」不是整數。</translation>
    </message>
    <message>
        <source>“{value}” is not a number. Decimals are written like 1.5.</source>
        <translation>「{value}」不是數字。小數請寫成 1.5 的形式。</translation>
    </message>
    <message>
        <source>“{value}” is not a per cent value.</source>
        <translation>「{value}」不是百分比。</translation>
    </message>
    <message>
        <source>“{value}” is not an amount that can be understood.</source>
        <translation>看不懂金額「{value}」。</translation>
    </message>
    <message>
        <source>“{value}” is neither yes nor no.</source>
        <translation>「{value}」不是「是」也不是「否」。</translation>
    </message>
    <message>
        <source>“{value}” is not a web address.</source>
        <translation>「{value}」不是網址。</translation>
    </message>
    <message>
        <source>The amount is written in {written}, but the currency of the row is {currency}.</source>
        <translation>金額寫的是 {written}，但這一列的幣別是 {currency}。</translation>
    </message>
    <message>
        <source>“{value}” can be read as two dates. Say how the file writes them: --dates dmy, mdy, ymd or roc.</source>
        <translation>「{value}」可以讀成兩個日期。請指明檔案的寫法：--dates dmy、mdy、ymd 或 roc。</translation>
    </message>
    <message>
        <source>“{value}” can be read as two numbers. Say which mark stands before the decimals: --decimal . or ,</source>
        <translation>「{value}」可以讀成兩個數字。請指明小數點的符號：--decimal . 或 ,</translation>
    </message>
    <message>
        <source>This row has {found} cells, but there are {expected} columns.</source>
        <translation>這一列有 {found} 格，但應有 {expected} 欄。</translation>
    </message>
    <message>
        <source>Some characters cannot be read in the encoding {encoding}.</source>
        <translation>有些字元無法以 {encoding} 編碼讀取。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, near row {line}.</source>
        <translation>第 {line} 列附近有未結束的引號。</translation>
    </message>
    <message>
        <source>“{value}” was not found.</source>
        <translation>找不到「{value}」。</translation>
    </message>
    <message>
        <source>“{value}” fits several records.</source>
        <translation>「{value}」符合多筆記錄。</translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation>沒有檔案「{file}」。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read. {reason}</source>
        <translation>無法讀取「{file}」。{reason}</translation>
    </message>
    <message>
        <source>“{file}” has no rows.</source>
        <translation>「{file}」沒有資料。</translation>
    </message>
    <message>
        <source>“{file}” is damaged and cannot be read.</source>
        <translation>「{file}」已損壞，無法讀取。</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password. Save a copy without one and import that.</source>
        <translation>「{file}」有密碼保護。請另存一份沒有密碼的檔案再匯入。</translation>
    </message>
    <message>
        <source>“{file}” is too large to be read as a workbook. Save it as CSV and import that.</source>
        <translation>「{file}」太大，無法以活頁簿讀取。請另存為 CSV 再匯入。</translation>
    </message>
    <message>
        <source>Reading “{file}” took too long. Save it as CSV and import that.</source>
        <translation>讀取「{file}」花費太久。請另存為 CSV 再匯入。</translation>
    </message>
    <message>
        <source>“{file}” is not a table. Choose a CSV, XLSX, XLS or ODS file.</source>
        <translation>「{file}」不是表格。請選擇 CSV、XLSX、XLS 或 ODS 檔案。</translation>
    </message>
    <message>
        <source>Card {number} has no end: END:VCARD is missing.</source>
        <translation>第 {number} 張名片不完整：缺少 END:VCARD。</translation>
    </message>
    <message>
        <source>Line {line} of this entry cannot be understood.</source>
        <translation>這筆資料的第 {line} 行無法解讀。</translation>
    </message>
    <message>
        <source>The file tells changes of a directory and not its entries (line {line}). Export the entries.</source>
        <translation>這個檔案記的是目錄的變更，不是目錄的內容（第 {line} 行）。請改匯出目錄內容。</translation>
    </message>
    <message>
        <source>“{file}” has no such sheet.</source>
        <translation>「{file}」沒有這個工作表。</translation>
    </message>
    <message>
        <source>Line {line} is far too long for a table.</source>
        <translation>第 {line} 列太長，不像表格資料。</translation>
    </message>
    <message>
        <source>The file has {count} columns; at most {limit} can be read.</source>
        <translation>檔案有 {count} 欄，最多只能讀取 {limit} 欄。</translation>
    </message>
    <message>
        <source>Row {row} is empty: it holds no headings.</source>
        <translation>第 {row} 列是空的，沒有標題。</translation>
    </message>
    <message>
        <source>There is no encoding called “{encoding}”.</source>
        <translation>沒有名為「{encoding}」的編碼。</translation>
    </message>
    <message>
        <source>The encoding of “{file}” was not found. Choose it by hand.</source>
        <translation>無法判斷「{file}」的編碼，請手動選擇。</translation>
    </message>
    <message>
        <source>The file “{file}” for rows with errors cannot be written. {reason}</source>
        <translation>無法寫入存放錯誤資料的檔案「{file}」。{reason}</translation>
    </message>
    <message>
        <source>The rows with errors would be written over “{file}” itself. Choose another file for them.</source>
        <translation>錯誤資料會覆寫「{file}」本身，請為它選擇其他檔案。</translation>
    </message>
    <message>
        <source>The record is there ({by}). Say what becomes of the row: skip, fill, overwrite or keep.</source>
        <translation>這筆記錄已存在（{by}）。請指定這一列要略過、補空白、覆寫或兩筆都保留：skip、fill、overwrite、keep。</translation>
    </message>
    <message>
        <source>{kinds} cannot be known by “{by}”.</source>
        <translation>{kinds}不能用「{by}」比對。</translation>
    </message>
    <message>
        <source>The file&apos;s own currency is {currency} already; --currency is for new files.</source>
        <translation>這個檔案的本位幣已是 {currency}；--currency 只用於新檔案。</translation>
    </message>
    <message>
        <source>No column was chosen for any field.</source>
        <translation>尚未為任何欄位選擇資料來源。</translation>
    </message>
    <message>
        <source>The file has no column “{column}”.</source>
        <translation>檔案裡沒有「{column}」欄。</translation>
    </message>
    <message>
        <source>There is no field “{name}” that a file can fill.</source>
        <translation>沒有可匯入的欄位「{name}」。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of it was kept.</source>
        <translation>已取消，未保留任何內容。</translation>
    </message>
    <message>
        <source>{field}: “{value}” cannot be understood here.</source>
        <translation>{field}：看不懂「{value}」。</translation>
    </message>
    <message>
        <source>{field}: “{value}” is too large.</source>
        <translation>{field}：「{value}」太大。</translation>
    </message>
    <message>
        <source>{field}: at most {limit} characters; this is {length}.</source>
        <translation>{field}：最多 {limit} 個字元，目前有 {length} 個。</translation>
    </message>
    <message>
        <source>“{value}” is not an email address.</source>
        <translation>「{value}」不是電子郵件地址。</translation>
    </message>
    <message>
        <source>“{value}” is not a phone number.</source>
        <translation>「{value}」不是電話號碼。</translation>
    </message>
    <message>
        <source>“{value}” is not a currency code such as TWD or EUR.</source>
        <translation>「{value}」不是幣別代碼，例如 TWD 或 EUR。</translation>
    </message>
    <message>
        <source>A number from {least} to {most}.</source>
        <translation>請填 {least} 到 {most} 的數字。</translation>
    </message>
    <message>
        <source>A probability lies between 0 and 100 per cent.</source>
        <translation>機率必須在 0% 到 100% 之間。</translation>
    </message>
    <message>
        <source>{value} has more decimals than {currency} has.</source>
        <translation>{value} 的小數位數超過 {currency} 的位數。</translation>
    </message>
    <message>
        <source>“{value}” is not a tax such as 5% or GST 5% + QST 9.975%.</source>
        <translation>「{value}」不是稅率。請輸入如 5% 或 GST 5% + QST 9.975%。</translation>
    </message>
    <message>
        <source>“{value}” is not a discount such as 10% or 500.</source>
        <translation>「{value}」不是折扣。請輸入如 10% 或 500。</translation>
    </message>
    <message>
        <source>{value} has more than {places} decimals.</source>
        <translation>{value} 的小數超過 {places} 位。</translation>
    </message>
    <message>
        <source>{currency} is the currency of the office itself: it needs no rate.</source>
        <translation>{currency} 是公司自己的幣別，不需要匯率。</translation>
    </message>
    <message>
        <source>A rate has to be above 0.</source>
        <translation>匯率必須大於 0。</translation>
    </message>
    <message>
        <source>There is a rate for {currency} on {day} already. Change that one instead.</source>
        <translation>{day} 已有 {currency} 的匯率，請直接修改那一筆。</translation>
    </message>
    <message>
        <source>A quantity is never below zero. For a deduction put the minus before the price.</source>
        <translation>數量不能小於零。若要扣減，請在單價前加負號。</translation>
    </message>
    <message>
        <source>The code “{value}” is that of another product.</source>
        <translation>代碼「{value}」已屬於另一項產品。</translation>
    </message>
    <message>
        <source>{field} cannot be below 0.</source>
        <translation>{field}不能小於 0。</translation>
    </message>
    <message>
        <source>“{title}” stands in lines of deals or orders, so it has to stay. Archive it instead.</source>
        <translation>「{title}」已用於商機或訂單的明細，必須保留。請改為封存。</translation>
    </message>
    <message>
        <source>The amount of this deal is the sum of its lines. Change the lines instead.</source>
        <translation>這筆商機的金額是各筆明細的合計。請改為修改明細。</translation>
    </message>
    <message>
        <source>The lines of this deal are in {currency}; a price in {value} does not fit among them.</source>
        <translation>這筆商機的明細以 {currency} 計價，不能放入 {value} 的單價。</translation>
    </message>
    <message>
        <source>A discount of {value} is more than the whole line.</source>
        <translation>折扣 {value} 超過整筆明細的金額。</translation>
    </message>
    <message>
        <source>“{title}” is archived: it is not sold any more. Choose another product or type a text.</source>
        <translation>「{title}」已封存，不再銷售。請改選其他產品，或直接輸入文字。</translation>
    </message>
    <message>
        <source>Changed 1 {kind} of “{title}”</source>
        <translation>已變更「{title}」的 1 筆{kind}</translation>
    </message>
    <message>
        <source>Moved 1 {kind} of “{title}”</source>
        <translation>已移動「{title}」的 1 筆{kind}</translation>
    </message>
    <message>
        <source>Changed {count} {kinds} of “{title}”</source>
        <translation>已變更「{title}」的 {count} 筆{kinds}</translation>
    </message>
    <message>
        <source>Moved {count} {kinds} of “{title}”</source>
        <translation>已移動「{title}」的 {count} 筆{kinds}</translation>
    </message>
    <message>
        <source>Per lead</source>
        <translation>每筆線索</translation>
    </message>
    <message>
        <source>Per qualified lead</source>
        <translation>每筆合格線索</translation>
    </message>
    <message>
        <source>Per deal</source>
        <translation>每筆商機</translation>
    </message>
    <message>
        <source>Per won deal</source>
        <translation>每筆成交</translation>
    </message>
    <message>
        <source>Return on spend</source>
        <translation>投入產出比</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>所有行銷活動</translation>
    </message>
    <message>
        <source>{value} lies outside the years 1900 to 2200.</source>
        <translation>{value} 不在 1900 到 2200 年之間。</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not one of the choices.</source>
        <translation>{field}：「{value}」不在選項中。</translation>
    </message>
    <message>
        <source>{field} must not be empty.</source>
        <translation>{field}不可空白。</translation>
    </message>
    <message>
        <source>At least one of these is needed: {fields}.</source>
        <translation>至少需要填寫其中一項：{fields}。</translation>
    </message>
    <message>
        <source>There is no field “{value}”.</source>
        <translation>沒有欄位「{value}」。</translation>
    </message>
    <message>
        <source>{field} is kept by the program and cannot be typed.</source>
        <translation>{field}由程式維護，無法輸入。</translation>
    </message>
    <message>
        <source>{field}: what it points at is gone. Choose again.</source>
        <translation>{field}：所指的記錄已不存在，請重新選擇。</translation>
    </message>
    <message>
        <source>Say why the lead is unqualified.</source>
        <translation>請說明線索不合格的原因。</translation>
    </message>
    <message>
        <source>A lead cannot be set to converted by hand. Convert it instead: it becomes an account, a contact and an opportunity.</source>
        <translation>線索不能手動設為已轉換。請改用「轉換」：它會成為客戶、聯絡人與商機。</translation>
    </message>
    <message>
        <source>“{title}” would stand above itself. Choose another parent account.</source>
        <translation>「{title}」會成為自己的母公司，請選擇其他母公司。</translation>
    </message>
    <message>
        <source>“{title}” belongs to {who} meanwhile. Nothing was claimed.</source>
        <translation>「{title}」現在已屬於 {who}。沒有認領任何項目。</translation>
    </message>
    <message>
        <source>There is no user in this file to own this.</source>
        <translation>這個檔案裡沒有使用者可以當負責人。</translation>
    </message>
    <message>
        <source>One of the people chosen is not in the list of users.</source>
        <translation>所選人員之一不在使用者清單中。</translation>
    </message>
    <message>
        <source>{who} does not work here any more. Nothing was assigned.</source>
        <translation>{who} 已不在這裡工作。沒有指派任何項目。</translation>
    </message>
    <message>
        <source>The office has no rule by which leads go back. Say after how many days: --days 60.</source>
        <translation>尚未設定線索退回的規則。請指定天數：--days 60。</translation>
    </message>
    <message>
        <source>No assignment rule fits: they are for records without an owner, by their channel. Nothing was assigned.</source>
        <translation>沒有適用的指派規則：規則依來源渠道套用於沒有負責人的項目。沒有指派任何項目。</translation>
    </message>
    <message>
        <source>You work in this file as “{title}”, so this user has to stay. Nothing was deleted.</source>
        <translation>您正以「{title}」的身分使用這個檔案，因此必須保留這位使用者。沒有刪除任何內容。</translation>
    </message>
    <message>
        <source>The program keeps this by itself; it cannot be made or changed by hand.</source>
        <translation>這項內容由程式自行維護，不能手動新增或修改。</translation>
    </message>
    <message>
        <source>Say why the deal was lost.</source>
        <translation>請說明未成交的原因。</translation>
    </message>
    <message>
        <source>There is an entry called “{value}” already, perhaps an archived one. Choose another name.</source>
        <translation>已經有名為「{value}」的項目，可能已封存。請換一個名稱。</translation>
    </message>
    <message>
        <source>Deals still stand in “{stage_name}”: {count}. Nothing was deleted. Say which stage they go to.</source>
        <translation>「{stage_name}」還有 {count} 筆商機，沒有刪除任何內容。請指定要移到哪個階段。</translation>
    </message>
    <message>
        <source>One open stage has to stay, for new deals.</source>
        <translation>至少要保留一個進行中的階段，供新商機使用。</translation>
    </message>
    <message>
        <source>The pipeline has no open stage for new deals.</source>
        <translation>這個銷售看板沒有可供新商機使用的進行中階段。</translation>
    </message>
    <message>
        <source>Deals stand in “{stage_name}”: {count}. Move them to another stage before you change what it stands for.</source>
        <translation>「{stage_name}」裡有 {count} 筆商機。請先把商機移到其他階段，再變更這個階段的類型。</translation>
    </message>
    <message>
        <source>The pipeline still has stages, such as “{stage_name}”. Nothing was deleted.</source>
        <translation>這個銷售看板還有階段，例如「{stage_name}」，沒有刪除任何內容。</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>Competitor name</source>
        <translation>競爭對手名稱</translation>
    </message>
    <message>
        <source>Competitor in a deal</source>
        <translation>商機中的競爭對手</translation>
    </message>
    <message>
        <source>competitor in a deal</source>
        <translation>商機中的競爭對手</translation>
    </message>
    <message>
        <source>competitors in deals</source>
        <translation>商機中的競爭對手</translation>
    </message>
    <message>
        <source>Their price</source>
        <translation>對方報價</translation>
    </message>
    <message>
        <source>Weaker than we are</source>
        <translation>比我們弱</translation>
    </message>
    <message>
        <source>Level with us</source>
        <translation>旗鼓相當</translation>
    </message>
    <message>
        <source>Stronger than we are</source>
        <translation>比我們強</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>In the race</source>
        <translation>競爭中</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>Won the deal</source>
        <translation>對方成交</translation>
    </message>
    <message>
        <source>Did not win</source>
        <translation>對方未成交</translation>
    </message>
    <message>
        <source>The closing date lies in the future.</source>
        <translation>結案日期不能晚於今天。</translation>
    </message>
    <message>
        <source>A deal that was won or lost needs its closing date. To reopen it, move it to another stage.</source>
        <translation>已成交或未成交的商機必須有結案日期。若要重新開啟，請移到其他階段。</translation>
    </message>
    <message>
        <source>This deal is still open. Move it to Won or Lost to give it a closing date.</source>
        <translation>這筆商機尚未結案。移到「成交」或「未成交」後，才能填結案日期。</translation>
    </message>
    <message>
        <source>{field}: only a lost deal has this.</source>
        <translation>{field}：只有未成交的商機才能填寫。</translation>
    </message>
    <message>
        <source>This competitor is in the deal already. Nothing was added.</source>
        <translation>這個競爭對手已在商機中，沒有新增任何內容。</translation>
    </message>
    <message>
        <source>The deal was lost to “{entry_name}”. Correct the loss first; nothing was changed.</source>
        <translation>這筆商機輸給「{entry_name}」。請先更正未成交的記錄；沒有變更任何內容。</translation>
    </message>
    <message>
        <source>{field}: only a deal that was won or lost has this.</source>
        <translation>{field}：只有已結案的商機才有。</translation>
    </message>
    <message>
        <source>A deal in “{stage_name}” needs these to be filled in: {fields}.</source>
        <translation>在「{stage_name}」的商機必須填妥：{fields}。</translation>
    </message>
    <message>
        <source>“{stage_name}” was taken off the board meanwhile. Nothing was moved.</source>
        <translation>「{stage_name}」已不在看板上，沒有移動任何內容。</translation>
    </message>
    <message>
        <source>Deals of “{stage_name}” can go only to a stage that means the same: open, won or lost.</source>
        <translation>「{stage_name}」的商機只能移到意義相同的階段：進行中、成交或未成交。</translation>
    </message>
    <message>
        <source>Choose another stage for the deals.</source>
        <translation>請為商機選擇另一個階段。</translation>
    </message>
    <message>
        <source>Choose another pipeline for the deals.</source>
        <translation>請為商機選擇另一個銷售看板。</translation>
    </message>
    <message>
        <source>Deals still stand in “{pipeline_name}”: {count}. Say which pipeline they go to.</source>
        <translation>「{pipeline_name}」還有 {count} 筆商機。請指定要移到哪個銷售看板。</translation>
    </message>
    <message>
        <source>{value} is for these alone: {candidates}.</source>
        <translation>{value} 只適用於：{candidates}。</translation>
    </message>
    <message>
        <source>{field}: a price is never below zero.</source>
        <translation>{field}：價格不會小於零。</translation>
    </message>
    <message>
        <source>One pipeline has to stay, for new deals.</source>
        <translation>必須保留一個銷售看板，供新商機使用。</translation>
    </message>
    <message>
        <source>Deals are open in this pipeline. Move them first, or delete the pipeline: it asks where they go.</source>
        <translation>這個看板還有進行中的商機。請先移走，或刪除這個看板，屆時會詢問要移到哪裡。</translation>
    </message>
    <message>
        <source>Took “{stage_name}” off its board</source>
        <translation>已將「{stage_name}」移出看板</translation>
    </message>
    <message>
        <source>Took “{stage_name}” off its board; its deals went to “{into_name}”: {deals}</source>
        <translation>已將「{stage_name}」移出看板；{deals} 筆商機移到「{into_name}」</translation>
    </message>
    <message>
        <source>New pipeline “{title}”</source>
        <translation>新增銷售看板「{title}」</translation>
    </message>
    <message>
        <source>Took the pipeline “{pipeline_name}” out of use</source>
        <translation>已停用銷售看板「{pipeline_name}」</translation>
    </message>
    <message>
        <source>Took the pipeline “{pipeline_name}” out of use; its deals went to “{into_name}”: {deals}</source>
        <translation>已停用銷售看板「{pipeline_name}」；{deals} 筆商機移到「{into_name}」</translation>
    </message>
    <message>
        <source>Met in deals</source>
        <translation>遇到的商機</translation>
    </message>
    <message>
        <source>Lost to them</source>
        <translation>輸給對方</translation>
    </message>
    <message>
        <source>Lost otherwise</source>
        <translation>他因未成交</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>成交率</translation>
    </message>
    <message>
        <source>Amount lost to them</source>
        <translation>輸給對方的金額</translation>
    </message>
    <message>
        <source>“{value}” is no rule by which days repeat. Nothing was changed.</source>
        <translation>「{value}」不是可用的重複規則，未做任何變更。</translation>
    </message>
    <message>
        <source>“{title}” was marked as done meanwhile. Nothing was changed.</source>
        <translation>「{title}」已被標示為完成，未做任何變更。</translation>
    </message>
    <message>
        <source>This record was deleted meanwhile.</source>
        <translation>這筆記錄已被刪除。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>尚未選取任何資料。</translation>
    </message>
    <message>
        <source>{field} was changed elsewhere meanwhile. Nothing was written; what you typed is kept.</source>
        <translation>{field}已在別處修改。這次沒有寫入，您輸入的內容仍保留。</translation>
    </message>
    <message>
        <source>“{title}” was moved elsewhere meanwhile. Nothing was written.</source>
        <translation>「{title}」已在別處移動，這次沒有寫入。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>沒有可復原的動作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>沒有可重做的動作。</translation>
    </message>
    <message>
        <source>Cannot be undone: {field} of “{title}” was changed since. Nothing was changed.</source>
        <translation>無法復原：「{title}」的{field}之後又修改過。沒有變更任何內容。</translation>
    </message>
    <message>
        <source>Cannot be undone: a record that it concerns was deleted since. Nothing was changed.</source>
        <translation>無法復原：相關記錄之後已被刪除。沒有變更任何內容。</translation>
    </message>
    <message>
        <source>Cannot be undone: the record is there already.</source>
        <translation>無法復原：該記錄已經存在。</translation>
    </message>
    <message>
        <source>Cannot be done: a record that it points at is gone. Nothing was changed.</source>
        <translation>無法執行：所指的記錄已不存在。沒有變更任何內容。</translation>
    </message>
    <message>
        <source>Name the data file with --db FILE.</source>
        <translation>請以 --db FILE 指定資料檔。</translation>
    </message>
    <message>
        <source>Name the file to import.</source>
        <translation>請指定要匯入的檔案。</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>範圍的結束早於開始。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>沒有檔案 {path}。</translation>
    </message>
    <message>
        <source>{path} is not there any more. Nothing was made in its place. Was it moved or renamed?</source>
        <translation>{path} 已不在原處。沒有在原處建立任何檔案。是否移動或重新命名過？</translation>
    </message>
    <message>
        <source>{path} was removed, renamed or replaced while it was open. Nothing is written until it is back, or until what is open is saved as a new file.</source>
        <translation>{path} 在開啟期間被移走、改名或取代。檔案回到原處，或把開啟的內容另存為新檔案之前，不會寫入任何內容。</translation>
    </message>
    <message>
        <source>{path} is empty. Nothing was made in its place.</source>
        <translation>{path} 是空的。沒有在原處建立任何檔案。</translation>
    </message>
    <message>
        <source>{path} is not there any more, but its log {log} is, with the last work in it. Nothing was changed. Put the file back beside it.</source>
        <translation>{path} 已不在原處，但它的記錄檔 {log} 還在，其中有最近的工作。沒有變更任何內容。請把資料檔放回記錄檔旁邊。</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>沒有資料夾 {path}。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} 是資料夾，不是檔案。</translation>
    </message>
    <message>
        <source>{path} holds a part (“{name}”) that this program never makes and that might change what you enter. Nothing in it was changed. Open a backup of it, or “repair” it on the command line, which leaves such parts out.</source>
        <translation>{path} 含有本程式從不建立的部分（「{name}」），可能會更動您輸入的內容。檔案沒有任何變更。請開啟它的備份，或在命令列以「repair」修復；修復時會略去這些部分。</translation>
    </message>
    <message>
        <source>{path} is not a file of this program. Nothing in it was changed.</source>
        <translation>{path} 不是本程式的檔案。其中內容沒有變更。</translation>
    </message>
    <message>
        <source>There is no screen to show the window on. Start the program on a desktop; its commands, listed by --help, need none.</source>
        <translation>找不到可以顯示視窗的螢幕。請在桌面環境中啟動程式；用 --help 可以列出不需要螢幕的指令。</translation>
    </message>
    <message>
        <source>{path} is damaged. Nothing in it was changed. Open the newest backup instead.</source>
        <translation>{path} 已損壞。其中內容沒有變更。請改為開啟最新的備份。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of this program. Nothing in it was changed. Update the program.</source>
        <translation>{path} 由較新版本的程式寫入。其中內容沒有變更。請更新程式。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Nothing was changed. Check its permissions or copy it elsewhere.</source>
        <translation>無法寫入 {path}。沒有變更任何內容。請檢查權限，或複製到別處。</translation>
    </message>
    <message>
        <source>{path} cannot be written to in this place: it can only be read. Copy it elsewhere to work in it, or have its permissions changed.</source>
        <translation>{path} 所在位置無法寫入：只能查看。若要使用，請複製到其他位置，或請管理員變更其權限。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written. Nothing was changed. Choose another folder.</source>
        <translation>無法寫入資料夾 {path}。沒有變更任何內容。請選擇其他資料夾。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it is there.</source>
        <translation>無法開啟檔案。請確認檔案存在。</translation>
    </message>
    <message>
        <source>Another program is writing to the file. Nothing was changed. Try again in a moment.</source>
        <translation>其他程式正在寫入檔案。沒有變更任何內容。請稍後再試。</translation>
    </message>
    <message>
        <source>{path} is open in another window that does not answer. Close that window and try again.</source>
        <translation>{path} 已在另一個沒有回應的視窗開啟。請關閉該視窗再試。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of this step was written; all earlier work is safe. Free some space.</source>
        <translation>磁碟已滿。這一步沒有寫入，先前的資料都安全。請釋出一些空間。</translation>
    </message>
    <message>
        <source>The disk of {path} is full: the file can only be read. Free some space, then open it again.</source>
        <translation>{path} 所在的磁碟已滿：檔案只能查看。請騰出空間後重新開啟。</translation>
    </message>
    <message>
        <source>The disk reports an error. Nothing of this step was written. Check the disk.</source>
        <translation>磁碟回報錯誤。這一步沒有寫入。請檢查磁碟。</translation>
    </message>
    <message>
        <source>{path} cannot be replaced: another program has it open, or it is protected. Nothing was changed. Close it there, or choose another name.</source>
        <translation>無法取代 {path}：它正由其他程式開啟，或受到保護。沒有任何變更。請先在該程式關閉它，或改用其他檔名。</translation>
    </message>
    <message>
        <source>{path} is a data file in use. Nothing was changed. Choose another name for the copy.</source>
        <translation>{path} 是使用中的資料檔。沒有變更任何內容。請為副本選擇其他名稱。</translation>
    </message>
    <message>
        <source>The copy could not be written to {path}. {reason}</source>
        <translation>無法將副本寫入 {path}。{reason}</translation>
    </message>
    <message>
        <source>New {kind} “{title}”</source>
        <translation>新增{kind}「{title}」</translation>
    </message>
    <message>
        <source>Changed “{title}”: {fields}</source>
        <translation>修改「{title}」的{fields}</translation>
    </message>
    <message>
        <source>Changed 1 {kind}</source>
        <translation>已變更 1 筆{kind}</translation>
    </message>
    <message>
        <source>“{title}” is put to {day}</source>
        <translation>「{title}」改到 {day}</translation>
    </message>
    <message>
        <source>“{title}” is put to {day} {clock}</source>
        <translation>「{title}」改到 {day} {clock}</translation>
    </message>
    <message>
        <source>Done: “{title}”. Next: “{following}”</source>
        <translation>完成「{title}」，下一項：「{following}」</translation>
    </message>
    <message>
        <source>Duplicated “{title}”</source>
        <translation>已建立「{title}」的複本</translation>
    </message>
    <message>
        <source>“{title}”: {value} comes first now</source>
        <translation>「{title}」：{value} 現為首要</translation>
    </message>
    <message>
        <source>Claimed “{title}”</source>
        <translation>已認領「{title}」</translation>
    </message>
    <message>
        <source>Gave “{title}” back to the pool</source>
        <translation>已將「{title}」退回線索池</translation>
    </message>
    <message>
        <source>Assigned “{title}” to {who}</source>
        <translation>已將「{title}」指派給 {who}</translation>
    </message>
    <message>
        <source>Imported {file}: {counts}</source>
        <translation>匯入 {file}：{counts}</translation>
    </message>
    <message>
        <source>Converted “{title}”</source>
        <translation>已轉換「{title}」</translation>
    </message>
    <message>
        <source>Took back the conversion of “{title}”</source>
        <translation>已取消轉換「{title}」</translation>
    </message>
    <message>
        <source>Done: “{title}”</source>
        <translation>完成「{title}」</translation>
    </message>
    <message>
        <source>Done: {kind}</source>
        <translation>完成{kind}</translation>
    </message>
    <message>
        <source>Open again: “{title}”</source>
        <translation>重新開啟「{title}」</translation>
    </message>
    <message>
        <source>Open again: {kind}</source>
        <translation>重新開啟{kind}</translation>
    </message>
    <message>
        <source>Changed {count} {kinds}: {fields}</source>
        <translation>修改 {count} 筆{kinds}的{fields}</translation>
    </message>
    <message>
        <source>{count} {kinds} are put to {day}</source>
        <translation>{count} 項{kinds}改到 {day}</translation>
    </message>
    <message>
        <source>Changed {count} {kinds}</source>
        <translation>已變更 {count} 筆{kinds}</translation>
    </message>
    <message>
        <source>Claimed {count} {kinds}</source>
        <translation>已認領 {count} 筆{kinds}</translation>
    </message>
    <message>
        <source>Gave {count} {kinds} back to the pool</source>
        <translation>已將 {count} 筆{kinds}退回線索池</translation>
    </message>
    <message>
        <source>Assigned {count} {kinds} to {who}</source>
        <translation>已將 {count} 筆{kinds}指派給 {who}</translation>
    </message>
    <message>
        <source>Converted {count} {kinds}</source>
        <translation>已轉換 {count} 筆{kinds}</translation>
    </message>
    <message>
        <source>Took back the conversion of {count} {kinds}</source>
        <translation>已取消轉換 {count} 筆{kinds}</translation>
    </message>
    <message>
        <source>Won or lost without a date in the file: {count}. They count as closed today.</source>
        <translation>檔案裡成交或未成交但沒有日期的商機：{count} 筆，以今天為結案日。</translation>
    </message>
    <message>
        <source>New stages without a probability: {count}. They stand before Won and are left out of weighted sums until you set one.</source>
        <translation>新增的階段沒有設定機率：{count} 個。它們排在成交之前，設定機率前不計入加權金額。</translation>
    </message>
    <message>
        <source>{field}: “{value}” is none of the choices and was kept in the notes ({count} rows).</source>
        <translation>{field}：「{value}」不是選項之一，已保留在備註中（{count} 列）。</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not one of the choices and was left out: {count}.</source>
        <translation>{field}：「{value}」不在選項之中，已略去：{count} 筆。</translation>
    </message>
    <message>
        <source>{field}: values that cannot be taken stand in the notes: {count}.</source>
        <translation>{field}：無法採用的值已寫入備註：{count}。</translation>
    </message>
    <message>
        <source>{field}: values that cannot be taken were left out: {count}.</source>
        <translation>{field}：無法採用的值已略過：{count}。</translation>
    </message>
    <message>
        <source>{field}: further ones stand beside the first one: {count}.</source>
        <translation>{field}：其餘的列在第一個旁邊：{count}。</translation>
    </message>
    <message>
        <source>{field}: further ones that no field takes stand in the notes: {count}.</source>
        <translation>{field}：欄位放不下的其餘資料記在說明裡：{count} 個。</translation>
    </message>
    <message>
        <source>{field}: days without a year stand in the notes: {count}.</source>
        <translation>{field}：沒有年份的日期記在說明裡：{count} 筆。</translation>
    </message>
    <message>
        <source>{field}: “{value}” seems to have lost a leading 0 in a spreadsheet: {count}. It is kept as it is.</source>
        <translation>{field}：「{value}」開頭的 0 可能在試算表裡遺失了：{count} 筆。資料照原樣保留。</translation>
    </message>
    <message>
        <source>{field}: the check digit does not fit in {count}. They are kept as they are.</source>
        <translation>{field}：{count} 筆的檢查碼不符，仍照原樣保存。</translation>
    </message>
    <message>
        <source>{field}: names that fit none, several or the record itself were left out: {count}.</source>
        <translation>{field}：找不到、有多筆同名或指向自己的名稱已略去：{count} 筆。</translation>
    </message>
    <message>
        <source>Cells that repeat the one above (同上, 〃): {count}. They were filled in.</source>
        <translation>寫「同上」「〃」等的儲存格：{count} 格，已填入上一列的值。</translation>
    </message>
    <message>
        <source>Rows that only add up the others: {count}. They were left out.</source>
        <translation>合計列：{count} 列，未匯入。</translation>
    </message>
    <message>
        <source>“{value}” says yes or no and no day: it was read as {field} in {count} rows.</source>
        <translation>「{value}」只寫是或否，沒有日期：在 {count} 列中當作{field}讀取。</translation>
    </message>
    <message>
        <source>Leads whose status has no date: {count}. They count “so far”, and in no window of days.</source>
        <translation>狀態沒有日期的線索：{count} 筆。計入「至今」，不計入任何天數範圍。</translation>
    </message>
    <message>
        <source>Dates are read with the day first.</source>
        <translation>日期以「日」在前讀取。</translation>
    </message>
    <message>
        <source>Dates are read with the month first.</source>
        <translation>日期以「月」在前讀取。</translation>
    </message>
    <message>
        <source>Dates are read with years of the Republic.</source>
        <translation>日期以民國年讀取。</translation>
    </message>
    <message>
        <source>Numbers are read as 1,234.5.</source>
        <translation>數字以 1,234.5 的格式讀取。</translation>
    </message>
    <message>
        <source>Numbers are read as 1.234,5.</source>
        <translation>數字以 1.234,5 的格式讀取。</translation>
    </message>
    <message>
        <source>{field}: amounts are taken in the unit of “{value}”.</source>
        <translation>{field}：金額依「{value}」的單位換算。</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>刪除「{title}」</translation>
    </message>
    <message>
        <source>“{entry_name}” is in use: {count}. Nothing was deleted. Archive it instead.</source>
        <translation>「{entry_name}」使用中：{count} 筆。沒有刪除任何資料，可改為封存。</translation>
    </message>
    <message>
        <source>Cannot be undone: “{title}” ({kind}) has been linked to it since. Nothing was changed.</source>
        <translation>無法復原：「{title}」（{kind}）之後已關聯到這筆資料。沒有變更任何內容。</translation>
    </message>
    <message>
        <source>There is no room for {path}. Nothing of it was kept. Free some space or choose another disk.</source>
        <translation>空間不足，無法寫入 {path}。沒有留下任何部分。請騰出空間，或選擇其他磁碟。</translation>
    </message>
    <message>
        <source>{path} could not be written. {reason}</source>
        <translation>無法寫入 {path}。{reason}</translation>
    </message>
    <message>
        <source>There is a file {path} already. Nothing was changed. Choose another name.</source>
        <translation>已有檔案 {path}。沒有變更任何內容。請選擇其他名稱。</translation>
    </message>
    <message>
        <source>{path} is a data file or belongs to one. Nothing was changed. Choose another name.</source>
        <translation>{path} 是資料檔，或屬於某個資料檔。沒有變更任何內容。請選擇其他名稱。</translation>
    </message>
    <message>
        <source>{path} is a link to another place. Nothing was changed. Name the place itself.</source>
        <translation>{path} 是指向別處的連結。沒有變更任何內容。請直接指定該位置。</translation>
    </message>
    <message>
        <source>{path} is a device or a pipe. Nothing was changed. Choose the name of a file.</source>
        <translation>{path} 是裝置或管線。沒有變更任何內容。請選擇檔案名稱。</translation>
    </message>
    <message>
        <source>Moved “{title}” to {stage_name}</source>
        <translation>將「{title}」移至{stage_name}</translation>
    </message>
    <message>
        <source>Reordered “{title}”</source>
        <translation>調整「{title}」的順序</translation>
    </message>
    <message>
        <source>Filled with demo data</source>
        <translation>填入示範資料</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>變更設定</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已復原：{what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>New entry: {kind}</source>
        <translation>新增{kind}</translation>
    </message>
    <message>
        <source>Changed {fields} ({kind})</source>
        <translation>修改{fields}（{kind}）</translation>
    </message>
    <message>
        <source>Deleted entry: {kind}</source>
        <translation>刪除{kind}</translation>
    </message>
    <message>
        <source>Deleted {count} {kinds}</source>
        <translation>刪除 {count} 筆{kinds}</translation>
    </message>
    <message>
        <source>Deals dated before their lead: {count}. They are kept and count as won.</source>
        <translation>日期早於線索的商機：{count} 筆。已保留並計為成交。</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>新增 {count} 筆</translation>
    </message>
    <message>
        <source>{count} updated</source>
        <translation>更新 {count} 筆</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>未變更 {count} 筆</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>略過 {count} 筆</translation>
    </message>
    <message>
        <source>{count} with errors</source>
        <translation>錯誤 {count} 筆</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>沒有新資料</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Columns: {columns}</source>
        <translation>欄位：{columns}</translation>
    </message>
    <message>
        <source>Columns that are not imported: {columns}</source>
        <translation>未匯入的欄位：{columns}</translation>
    </message>
    <message>
        <source>Read as {encoding}, cells divided by “{delimiter}”, headings in row {header}</source>
        <translation>以 {encoding} 讀取，以「{delimiter}」分隔，標題在第 {header} 列</translation>
    </message>
    <message>
        <source>Read as an address book in {encoding}</source>
        <translation>以通訊錄讀取，編碼為 {encoding}</translation>
    </message>
    <message>
        <source>Read from the sheet “{sheet}”, headings in row {header}.</source>
        <translation>讀取工作表「{sheet}」，標題在第 {header} 列。</translation>
    </message>
    <message>
        <source>Other sheets were not read (--sheet): {sheets}</source>
        <translation>其他工作表未讀取（--sheet）：{sheets}</translation>
    </message>
    <message>
        <source>Made beside them: {kinds}</source>
        <translation>一併新增：{kinds}</translation>
    </message>
    <message>
        <source>Rows with errors: {path}</source>
        <translation>有錯誤的資料：{path}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>來源渠道</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>Too young</source>
        <translation>未滿期</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>沒有日期</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>轉換率</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 信賴區間</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>行銷支出</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>營收</translation>
    </message>
    <message>
        <source>Of it repeat orders</source>
        <translation>其中再次訂購</translation>
    </message>
    <message>
        <source>(not recorded)</source>
        <translation>（未記錄）</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>所有來源渠道</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>行銷活動</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Note on need</source>
        <translation>需求說明</translation>
    </message>
    <message>
        <source>Note on intention</source>
        <translation>意向說明</translation>
    </message>
    <message>
        <source>Note on chance</source>
        <translation>機會說明</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>銷售看板</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>Loss reason</source>
        <translation>未成交原因</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>user</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>來源渠道</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>行銷活動</translation>
    </message>
    <message>
        <source>spend</source>
        <translation>行銷支出</translation>
    </message>
    <message>
        <source>exchange rate</source>
        <translation>匯率</translation>
    </message>
    <message>
        <source>exchange rates</source>
        <translation>匯率</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>account</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>銷售看板</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>opportunity</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>competitor</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>loss reason</source>
        <translation>未成交原因</translation>
    </message>
    <message>
        <source>users</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>來源渠道</translation>
    </message>
    <message>
        <source>campaigns</source>
        <translation>行銷活動</translation>
    </message>
    <message>
        <source>spend entries</source>
        <translation>行銷支出</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>pipelines</source>
        <translation>銷售看板</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>opportunities</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>activities</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>competitors</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>loss reasons</source>
        <translation>未成交原因</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>客戶名稱</translation>
    </message>
    <message>
        <source>Opportunity name</source>
        <translation>商機名稱</translation>
    </message>
    <message>
        <source>Account kind</source>
        <translation>客戶類型</translation>
    </message>
    <message>
        <source>Activity kind</source>
        <translation>活動類型</translation>
    </message>
    <message>
        <source>Stage kind</source>
        <translation>階段類型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>編號</translation>
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
        <translation>職稱</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Other email</source>
        <translation>其他電子郵件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Sort of email</source>
        <translation>電子郵件類別</translation>
    </message>
    <message>
        <source>Sort of phone</source>
        <translation>電話類別</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>Other contact</source>
        <translation>另一位聯絡人</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Billing address</source>
        <translation>帳單地址</translation>
    </message>
    <message>
        <source>Shipping address</source>
        <translation>送貨地址</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>產業</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>員工人數</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>統一編號</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Reason unqualified</source>
        <translation>不合格原因</translation>
    </message>
    <message>
        <source>Clear need</source>
        <translation>明確需求</translation>
    </message>
    <message>
        <source>Intention to buy</source>
        <translation>購買意向</translation>
    </message>
    <message>
        <source>Chance to buy</source>
        <translation>購買機會</translation>
    </message>
    <message>
        <source>Estimated amount</source>
        <translation>預估金額</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>評分</translation>
    </message>
    <message>
        <source>Points for</source>
        <translation>給分依據</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>In the last days</source>
        <translation>近幾天內</translation>
    </message>
    <message>
        <source>Counted at most</source>
        <translation>最多計次</translation>
    </message>
    <message>
        <source>At the hour</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>跟進流程</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>參與者</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分數</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>幣別</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>機率</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>預計成交</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>結案日期</translation>
    </message>
    <message>
        <source>First won on</source>
        <translation>首次成交日期</translation>
    </message>
    <message>
        <source>In stage since</source>
        <translation>進入階段時間</translation>
    </message>
    <message>
        <source>Lost to</source>
        <translation>輸給</translation>
    </message>
    <message>
        <source>Notes on the end</source>
        <translation>結案備註</translation>
    </message>
    <message>
        <source>Needed to enter</source>
        <translation>進入前必填</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>優勢</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>劣勢</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>相對位置</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威脅</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>下次聯絡</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>請勿聯繫</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>原始內容</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>外部編號</translation>
    </message>
    <message>
        <source>First contacted</source>
        <translation>首次聯繫</translation>
    </message>
    <message>
        <source>Qualified on</source>
        <translation>合格時間</translation>
    </message>
    <message>
        <source>Converted on</source>
        <translation>轉換時間</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合併</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>合併至</translation>
    </message>
    <message>
        <source>Parent account</source>
        <translation>母公司</translation>
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
        <translation>主要聯絡人</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>縮寫</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>建立的記錄</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>建立時間</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新時間</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>開始日期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>結束日期</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>預算</translation>
    </message>
    <message>
        <source>Expected revenue</source>
        <translation>預期營收</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>匯率</translation>
    </message>
    <message>
        <source>Base currency</source>
        <translation>本位幣</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>開始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>結束日期</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期時間</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>結束時間</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟進狀況</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時區</translation>
    </message>
    <message>
        <source>Calendar id</source>
        <translation>行事曆編號</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成時間</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Stale after days</source>
        <translation>停滯天數</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自訂欄位</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>稅率</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>單價含稅</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>價格表</translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation>起訂數量</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新進</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>已聯繫</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>已轉換</translation>
    </message>
    <message>
        <source>Unqualified</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>No need</source>
        <translation>沒有需求</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>沒有預算</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>非決策者</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>聯繫不上</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Works for a competitor</source>
        <translation>同業</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Channel name</source>
        <translation>渠道名稱</translation>
    </message>
    <message>
        <source>Campaign name</source>
        <translation>活動名稱</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潛在客戶</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>正式客戶</translation>
    </message>
    <message>
        <source>Former customer</source>
        <translation>前客戶</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>未成交</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>products</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>產品名稱</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>產品代碼</translation>
    </message>
    <message>
        <source>Price of a product</source>
        <translation>產品價格</translation>
    </message>
    <message>
        <source>price of a product</source>
        <translation>產品價格</translation>
    </message>
    <message>
        <source>prices of products</source>
        <translation>產品價格</translation>
    </message>
    <message>
        <source>Line of a deal</source>
        <translation>商機明細</translation>
    </message>
    <message>
        <source>line of a deal</source>
        <translation>商機明細</translation>
    </message>
    <message>
        <source>lines of deals</source>
        <translation>商機明細</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品項</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
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
        <translation>指派規則</translation>
    </message>
    <message>
        <source>assignment rule</source>
        <translation>指派規則</translation>
    </message>
    <message>
        <source>assignment rules</source>
        <translation>指派規則</translation>
    </message>
    <message>
        <source>Score rule</source>
        <translation>評分規則</translation>
    </message>
    <message>
        <source>score rule</source>
        <translation>評分規則</translation>
    </message>
    <message>
        <source>score rules</source>
        <translation>評分規則</translation>
    </message>
    <message>
        <source>From the amount</source>
        <translation>金額達</translation>
    </message>
    <message>
        <source>Kind of activity</source>
        <translation>活動類型</translation>
    </message>
    <message>
        <source>a field that is filled in</source>
        <translation>已填寫的欄位</translation>
    </message>
    <message>
        <source>a channel</source>
        <translation>來源渠道</translation>
    </message>
    <message>
        <source>an estimated amount</source>
        <translation>預估金額</translation>
    </message>
    <message>
        <source>each activity that is done</source>
        <translation>每項完成的活動</translation>
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
        <translation>客戶的人員</translation>
    </message>
    <message>
        <source>account’s person</source>
        <translation>客戶的人員</translation>
    </message>
    <message>
        <source>accounts’ people</source>
        <translation>客戶的人員</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>參與者</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>參與者</translation>
    </message>
    <message>
        <source>participants</source>
        <translation>參與者</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>轉換</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>轉換</translation>
    </message>
    <message>
        <source>conversions</source>
        <translation>轉換</translation>
    </message>
    <message>
        <source>Change of stage</source>
        <translation>階段變更</translation>
    </message>
    <message>
        <source>change of stage</source>
        <translation>階段變更</translation>
    </message>
    <message>
        <source>changes of stage</source>
        <translation>階段變更</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>儲存的檢視</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>儲存的檢視</translation>
    </message>
    <message>
        <source>saved views</source>
        <translation>儲存的檢視</translation>
    </message>
    <message>
        <source>View name</source>
        <translation>檢視名稱</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Contact detail</source>
        <translation>聯絡方式</translation>
    </message>
    <message>
        <source>contact detail</source>
        <translation>聯絡方式</translation>
    </message>
    <message>
        <source>contact details</source>
        <translation>聯絡方式</translation>
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
        <translation>公司</translation>
    </message>
    <message>
        <source>home</source>
        <translation>住家</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>傳真</translation>
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
        <translation>關係</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>上級</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>推薦人</translation>
    </message>
    <message>
        <source>Opportunity’s person</source>
        <translation>商機的人員</translation>
    </message>
    <message>
        <source>opportunity’s person</source>
        <translation>商機的人員</translation>
    </message>
    <message>
        <source>opportunities’ people</source>
        <translation>商機的人員</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>決策者</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>影響者</translation>
    </message>
    <message>
        <source>Uses it</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation>把關者</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Trade fair</source>
        <translation>展會</translation>
    </message>
    <message>
        <source>Marketing campaign</source>
        <translation>行銷活動</translation>
    </message>
    <message>
        <source>Website form</source>
        <translation>官網表單</translation>
    </message>
    <message>
        <source>Phone enquiry</source>
        <translation>電話諮詢</translation>
    </message>
    <message>
        <source>Customer interview</source>
        <translation>客戶訪談</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>老客戶轉介</translation>
    </message>
    <message>
        <source>Paid search</source>
        <translation>付費搜尋</translation>
    </message>
    <message>
        <source>Organic search</source>
        <translation>自然搜尋</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>社群媒體</translation>
    </message>
    <message>
        <source>Direct traffic</source>
        <translation>直接造訪</translation>
    </message>
    <message>
        <source>Pipeline name</source>
        <translation>看板名稱</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>銷售</translation>
    </message>
    <message>
        <source>Stage name</source>
        <translation>階段名稱</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>產品諮詢</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>報價</translation>
    </message>
    <message>
        <source>Solution review</source>
        <translation>方案評估</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>議價</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Product does not fit</source>
        <translation>產品不符</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>No decision</source>
        <translation>未決定</translation>
    </message>
    <message>
        <source>Budget cut</source>
        <translation>預算取消</translation>
    </message>
    <message>
        <source>Lost contact</source>
        <translation>失去聯繫</translation>
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
        <translation>涉及：{names}。未做任何變更。</translation>
    </message>
    <message>
        <source>It concerns {names} and {more} more. Nothing was changed.</source>
        <translation>涉及：{names} 等，另有 {more} 筆。未做任何變更。</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>「{text}」</translation>
    </message>
    <message>
        <source>{argument}: {problem}</source>
        <translation>{argument}：{problem}</translation>
    </message>
    <message>
        <source>“{text}” is not of the form FIELD=VALUE.</source>
        <translation>「{text}」不是 FIELD=VALUE 的格式。</translation>
    </message>
    <message>
        <source>“{text}” is not of the form FIELD:TEXT=VALUE.</source>
        <translation>「{text}」不符合 FIELD:TEXT=VALUE 的格式。</translation>
    </message>
    <message>
        <source>“{text}” is not a date of the form 2026-11-23.</source>
        <translation>「{text}」不是 2026-11-23 這種格式的日期。</translation>
    </message>
    <message>
        <source>“{text}” lies outside the years 1900 to 2200.</source>
        <translation>「{text}」不在 1900 年到 2200 年之間。</translation>
    </message>
    <message>
        <source>“{text}” is not the number of a row, nor 0 for none.</source>
        <translation>「{text}」不是列號，也不是代表沒有標題的 0。</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number above zero.</source>
        <translation>「{text}」不是大於零的整數。</translation>
    </message>
    <message>
        <source>“{text}” is not the number of a record.</source>
        <translation>「{text}」不是記錄的編號。</translation>
    </message>
    <message>
        <source>“{text}” is neither new, none or match, nor the number of a record.</source>
        <translation>「{text}」不是 new、none、match，也不是記錄的編號。</translation>
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
        <translation>其中 {count} 筆不願被聯繫：請看「請勿聯繫」一欄。</translation>
    </message>
    <message>
        <source>{count} were left out who do not want to be contacted; --include-do-not-contact writes them too.</source>
        <translation>略過 {count} 筆請勿聯絡的資料；加上 --include-do-not-contact 會一併寫出。</translation>
    </message>
    <message>
        <source>Nothing goes back.</source>
        <translation>沒有要退回的線索。</translation>
    </message>
    <message>
        <source>Nothing here looks alike.</source>
        <translation>沒有看起來相同的記錄。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>找不到任何資料。</translation>
    </message>
    <message>
        <source>Nothing has these words in it. Similar:</source>
        <translation>沒有含這些字的資料，相近的有：</translation>
    </message>
    <message>
        <source>Would be done, but was not: {what}</source>
        <translation>將會執行，但尚未執行：{what}</translation>
    </message>
    <message>
        <source>Nothing was different. Nothing was changed.</source>
        <translation>沒有任何不同。未做任何變更。</translation>
    </message>
    <message>
        <source>Made from quote {number}.</source>
        <translation>依據報價單 {number} 建立。</translation>
    </message>
    <message>
        <source>{title}: paid {paid}, outstanding {outstanding}</source>
        <translation>{title}：已收 {paid}，未收 {outstanding}</translation>
    </message>
    <message>
        <source>Overpaid by {amount}, which is kept as credit.</source>
        <translation>溢付 {amount}，留作餘額。</translation>
    </message>
    <message>
        <source>Payments in another currency that lack an exchange rate and are not counted: {count}</source>
        <translation>缺匯率而未計入的外幣收款：{count}</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>關聯</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>動態</translation>
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
        <translation>之後</translation>
    </message>
    <message>
        <source>Should close</source>
        <translation>預計成交</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>沒有待辦事項。</translation>
    </message>
    <message>
        <source>There is more than is listed here.</source>
        <translation>還有更多未列出。</translation>
    </message>
    <message>
        <source>not together with {argument}.</source>
        <translation>不能與 {argument} 同時使用。</translation>
    </message>
    <message>
        <source>“{text}” is not a currency code such as EUR.</source>
        <translation>「{text}」不是幣別代碼（例如 EUR）。</translation>
    </message>
    <message>
        <source>“{text}” is not one of these: {choices}.</source>
        <translation>「{text}」不在可選的項目中：{choices}。</translation>
    </message>
    <message>
        <source>This is missing: {arguments}.</source>
        <translation>缺少：{arguments}。</translation>
    </message>
    <message>
        <source>a value has to follow.</source>
        <translation>後面要有值。</translation>
    </message>
    <message>
        <source>This was not understood: {arguments}.</source>
        <translation>無法理解：{arguments}。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
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
        <translation>加上 --force 會取代它。</translation>
    </message>
    <message>
        <source>Still readable: {parts}</source>
        <translation>仍可讀取：{parts}</translation>
    </message>
    <message>
        <source>Its newest copy, of {when}: {path}</source>
        <translation>最新的備份（{when}）：{path}</translation>
    </message>
    <message>
        <source>To put it in place (the file is kept under another name): --db {path} restore {copy}</source>
        <translation>要放回原處（現有檔案會改名保留）：--db {path} restore {copy}</translation>
    </message>
    <message>
        <source>Pages and indexes</source>
        <translation>頁面與索引</translation>
    </message>
    <message>
        <source>Links between records</source>
        <translation>記錄之間的連結</translation>
    </message>
    <message>
        <source>Numbers of records</source>
        <translation>記錄編號</translation>
    </message>
    <message>
        <source>Indexes of some records</source>
        <translation>部分記錄的索引</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Contents of files</source>
        <translation>檔案內容</translation>
    </message>
    <message>
        <source>Values beside those of a backup</source>
        <translation>與備份對照的值</translation>
    </message>
    <message>
        <source>no backup to compare with</source>
        <translation>沒有可對照的備份</translation>
    </message>
    <message>
        <source>To see them: --db {path} mend --dry-run. To take them from the backup: mend. To leave them as they are: mend --keep.</source>
        <translation>查看：--db {path} mend --dry-run。從備份取回：mend。保持現狀：mend --keep。</translation>
    </message>
    <message>
        <source>The values are left as they are, and a new backup has them.</source>
        <translation>這些值保持現狀，並已存入新的備份。</translation>
    </message>
    <message>
        <source>All values are as they were saved, as far as a backup tells.</source>
        <translation>就備份所知，所有的值都與儲存時相同。</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>損壞</translation>
    </message>
    <message>
        <source>not looked at, because of what is damaged above</source>
        <translation>因上述損壞而未檢查</translation>
    </message>
    <message>
        <source>The file lies on a network drive, where it can be damaged. Keep it on this computer and copies on the drive (backups --second FOLDER).</source>
        <translation>檔案位於網路磁碟機，可能因此損壞。請將檔案放在這部電腦上，備份放到該磁碟機（backups --second 資料夾）。</translation>
    </message>
    <message>
        <source>The file lies in a folder that is synchronised while it is written, where it can be damaged. Keep it elsewhere on this computer and copies in that folder (backups --second FOLDER).</source>
        <translation>檔案位於會同步的資料夾，寫入時可能損壞。請將檔案放在這部電腦的其他位置，備份放到該資料夾（backups --second 資料夾）。</translation>
    </message>
    <message>
        <source>No copies of this file are known here.</source>
        <translation>這裡沒有這個檔案的備份。</translation>
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
        <translation>內容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>then</source>
        <translation>當時</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>new since</source>
        <translation>之後新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已變更</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>Deleted since: {kind} {title}</source>
        <translation>之後刪除：{kind} {title}</translation>
    </message>
    <message>
        <source>{copy} was checked and is now {path}.</source>
        <translation>{copy} 檢查無誤，現在是 {path}。</translation>
    </message>
    <message>
        <source>{kinds}: {kept} kept, {lost} lost</source>
        <translation>{kinds}：保留 {kept} 筆，遺失 {lost} 筆</translation>
    </message>
    <message>
        <source>Lost besides, of links, history and settings: {count}</source>
        <translation>另外遺失的關聯、歷史和設定：{count} 筆</translation>
    </message>
    <message>
        <source>What could be read is now in {path}, checked and searchable.</source>
        <translation>可讀取的內容現在在 {path}，已檢查並可搜尋。</translation>
    </message>
    <message>
        <source>To carry what is readable into a new file: --db {path} repair</source>
        <translation>要把可讀取的內容存入新檔案：--db {path} repair</translation>
    </message>
    <message>
        <source>What was there before is kept: {path}</source>
        <translation>原有檔案已保留：{path}</translation>
    </message>
    <message>
        <source>To begin a new file, name another one with --db.</source>
        <translation>若要建立新檔案，請用 --db 指定其他名稱。</translation>
    </message>
    <message>
        <source>A new file was made: {path}. Amounts without a currency are taken as {currency}; --currency chooses another when a file is made.</source>
        <translation>已建立新檔案：{path}。沒有註明幣別的金額一律視為 {currency}；建立檔案時可用 --currency 指定其他幣別。</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>電子郵件相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>電話相同</translation>
    </message>
    <message>
        <source>same tax number</source>
        <translation>統一編號相同</translation>
    </message>
    <message>
        <source>same internet domain</source>
        <translation>網域相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名稱相同</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>名稱相近</translation>
    </message>
    <message>
        <source>same company</source>
        <translation>公司相同</translation>
    </message>
    <message>
        <source>similar company</source>
        <translation>公司名稱相近</translation>
    </message>
    <message>
        <source>Looks like {kind} {title} ({reason})</source>
        <translation>看起來是{kind}{title}（{reason}）</translation>
    </message>
    <message>
        <source>Choose at least one of account, contact and opportunity.</source>
        <translation>客戶、聯絡人、商機至少要選一項。</translation>
    </message>
    <message>
        <source>“{title}” has been converted meanwhile. Nothing was made twice.</source>
        <translation>「{title}」已經轉換過了，沒有重複建立任何記錄。</translation>
    </message>
    <message>
        <source>“{title}” was not converted in this file, so there is nothing to take back.</source>
        <translation>「{title}」不是在這個檔案中轉換的，沒有可取消的轉換。</translation>
    </message>
    <message>
        <source>The conversion of “{lead}” cannot be taken back: “{title}” ({kind}) was built on it since. Nothing was changed.</source>
        <translation>無法取消「{lead}」的轉換：之後已有「{title}」（{kind}）以它為基礎。未做任何變更。</translation>
    </message>
    <message>
        <source>The conversion of “{lead}” cannot be taken back: {count} records were built on it since, “{title}” ({kind}) for one. Nothing was changed.</source>
        <translation>無法取消「{lead}」的轉換：之後已有 {count} 筆記錄以它為基礎，例如「{title}」（{kind}）。未做任何變更。</translation>
    </message>
    <message>
        <source>The conversion cannot be taken back: {field} of “{title}” was changed since. Nothing was changed.</source>
        <translation>無法取消轉換：「{title}」的{field}之後已被修改。未做任何變更。</translation>
    </message>
    <message>
        <source>“{title}” is converted: there are records that came of it. Take back the conversion instead.</source>
        <translation>「{title}」已轉換，並已產生記錄。請改用「取消轉換」。</translation>
    </message>
    <message>
        <source>The check digit does not fit. It is kept as it is.</source>
        <translation>檢查碼不符，仍照原樣保存。</translation>
    </message>
    <message>
        <source>The condition is not understood from “{text}” on.</source>
        <translation>從「{text}」起看不懂這個條件。</translation>
    </message>
    <message>
        <source>The condition ends before it is complete.</source>
        <translation>條件還沒寫完就結束了。</translation>
    </message>
    <message>
        <source>The condition is too long or has too many brackets.</source>
        <translation>條件太長，或括號太多層。</translation>
    </message>
    <message>
        <source>A condition has {most} letters at most.</source>
        <translation>條件最多 {most} 個字。</translation>
    </message>
    <message>
        <source>A condition has {most} parts at most.</source>
        <translation>條件最多 {most} 個部分。</translation>
    </message>
    <message>
        <source>“{name}” is nothing that is linked to {kinds}.</source>
        <translation>「{name}」與{kinds}之間沒有關聯。</translation>
    </message>
    <message>
        <source>“{value}” is no record. Give its number, such as #12.</source>
        <translation>「{value}」不是記錄。請輸入編號，例如 #12。</translation>
    </message>
    <message>
        <source>{field}: “{value}” is no range of days such as last_30_days or this_month.</source>
        <translation>{field}：「{value}」不是 last_30_days 或 this_month 這類日期範圍。</translation>
    </message>
    <message>
        <source>There is no field “{value}” here. Fields: {candidates}.</source>
        <translation>這裡沒有「{value}」這個欄位。可用的欄位：{candidates}。</translation>
    </message>
    <message>
        <source>Say at least one value with --set FIELD=VALUE.</source>
        <translation>請用 --set FIELD=VALUE 至少指定一個值。</translation>
    </message>
    <message>
        <source>{field}: several are called “{value}”. Name one by its number: {candidates}.</source>
        <translation>{field}：有好幾筆都叫「{value}」。請用編號指定一筆：{candidates}。</translation>
    </message>
    <message>
        <source>{field}: nothing here is called “{value}”.</source>
        <translation>{field}：這裡沒有叫「{value}」的。</translation>
    </message>
    <message>
        <source>{field}: nothing here is called “{value}”. There is: {candidates}.</source>
        <translation>{field}：這裡沒有叫「{value}」的。現有：{candidates}。</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not one of the choices: {candidates}.</source>
        <translation>{field}：「{value}」不在選項之中：{candidates}。</translation>
    </message>
    <message>
        <source>{field}: “{value}” can be read in two ways. Write 1200 or 1.20.</source>
        <translation>{field}：「{value}」有兩種讀法。請寫成 1200 或 1.20。</translation>
    </message>
    <message>
        <source>Only one person can claim a lead. Use assign for several.</source>
        <translation>一筆線索只能由一人認領。要分給多人請用 assign。</translation>
    </message>
    <message>
        <source>Say who gets them, with --to USER or --by-rule.</source>
        <translation>請用 --to USER 或 --by-rule 指定指派給誰。</translation>
    </message>
    <message>
        <source>Nothing can be told of the {kind} where there shall be none (--{kind_typed} none).</source>
        <translation>不要建立{kind}時（--{kind_typed} none），無法再指定它的值。</translation>
    </message>
    <message>
        <source>Say which record by its number, or what it is with --set FIELD=VALUE, not both.</source>
        <translation>請用編號指出哪一筆記錄，或用 --set FIELD=VALUE 說明內容，兩者擇一。</translation>
    </message>
    <message>
        <source>{kinds} are not compared with other records. These are: {candidates}.</source>
        <translation>{kinds}不會與其他記錄比對。會比對的有：{candidates}。</translation>
    </message>
    <message>
        <source>There is no such {kind}: {candidates}. Nothing was changed.</source>
        <translation>沒有這筆{kind}：{candidates}。未做任何變更。</translation>
    </message>
    <message>
        <source>{field} is not as expected any more. Nothing was written.</source>
        <translation>{field}已與預期不同。未寫入任何內容。</translation>
    </message>
    <message>
        <source>A further way to reach somebody belongs to one lead, account or contact.</source>
        <translation>其他聯絡方式屬於一筆線索、客戶或聯絡人。</translation>
    </message>
    <message>
        <source>“{value}” stands here already.</source>
        <translation>這裡已經有「{value}」。</translation>
    </message>
    <message>
        <source>“{title}” cannot be related to themselves.</source>
        <translation>「{title}」不能與自己建立關係。</translation>
    </message>
    <message>
        <source>This relation stands here already.</source>
        <translation>這個關係已經在這裡。</translation>
    </message>
    <message>
        <source>“{title}” would report to themselves by way of others. Choose somebody else.</source>
        <translation>這樣「{title}」會經由他人成為自己的上級。請改選別人。</translation>
    </message>
    <message>
        <source>This person belongs to this account already.</source>
        <translation>這位聯絡人已屬於這個客戶。</translation>
    </message>
    <message>
        <source>This person stands here already.</source>
        <translation>這位聯絡人已經在這裡。</translation>
    </message>
    <message>
        <source>A participant is one contact or one user, not both.</source>
        <translation>參與者是一位聯絡人或一位同事，不能兩者都是。</translation>
    </message>
    <message>
        <source>Who takes part is told of one activity at a time. Nothing was changed.</source>
        <translation>參與者一次只能指定一項活動，沒有變更任何資料。</translation>
    </message>
    <message>
        <source>Changed who takes part in “{title}”</source>
        <translation>變更了「{title}」的參與者</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>編號</translation>
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
        <translation>（已刪除的欄位）</translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation>自訂欄位</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>自訂欄位</translation>
    </message>
    <message>
        <source>custom field</source>
        <translation>自訂欄位</translation>
    </message>
    <message>
        <source>custom fields</source>
        <translation>自訂欄位</translation>
    </message>
    <message>
        <source>Field name</source>
        <translation>欄位名稱</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>屬於</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Points at</source>
        <translation>指向</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>說明文字</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Required from stage</source>
        <translation>自此階段起必填</translation>
    </message>
    <message>
        <source>Name in Traditional Chinese</source>
        <translation>繁體中文名稱</translation>
    </message>
    <message>
        <source>Name in Simplified Chinese</source>
        <translation>簡體中文名稱</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名稱</translation>
    </message>
    <message>
        <source>Short text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>長文字</translation>
    </message>
    <message>
        <source>Decimal number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Amount of money</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>單選</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>多選</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>Another record</source>
        <translation>其他記錄</translation>
    </message>
    <message>
        <source>There is a field called “{value}” already. Nothing was changed; choose another name.</source>
        <translation>已經有名為「{value}」的欄位。沒有任何更動；請改用別的名稱。</translation>
    </message>
    <message>
        <source>{field} is settled when a field is made, because values stand in it. Make another field and archive this one.</source>
        <translation>{field}在建立欄位時就已確定，因為欄位裡已有值。請另建一個欄位，並封存這一個。</translation>
    </message>
    <message>
        <source>This type needs choices to choose from.</source>
        <translation>這種類型需要可供選擇的選項。</translation>
    </message>
    <message>
        <source>Only a field of the type “Choice” has choices.</source>
        <translation>只有「單選」或「多選」類型的欄位才有選項。</translation>
    </message>
    <message>
        <source>“{value}” is among the choices twice.</source>
        <translation>選項中「{value}」出現了兩次。</translation>
    </message>
    <message>
        <source>“{value}” holds a comma or another mark that divides choices. Write it without.</source>
        <translation>「{value}」含有逗號或其他分隔選項的符號，請去掉後再寫。</translation>
    </message>
    <message>
        <source>Say which records the field points at.</source>
        <translation>請說明這個欄位指向哪一種記錄。</translation>
    </message>
    <message>
        <source>Only opportunities stand in stages. Leave “{field}” empty.</source>
        <translation>只有商機才有階段。請將「{field}」留空。</translation>
    </message>
    <message>
        <source>There are {limit} fields of your own already, archived ones included. That is the most.</source>
        <translation>連同已封存的，已經有 {limit} 個自訂欄位，這是上限。</translation>
    </message>
    <message>
        <source>{field} was archived or deleted meanwhile. Nothing was written; what you typed is kept.</source>
        <translation>{field}在此期間已被封存或刪除。沒有寫入任何內容；您輸入的內容仍保留著。</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期限</translation>
    </message>
    <message>
        <source>To</source>
        <translation>致</translation>
    </message>
    <message>
        <source>Your contact</source>
        <translation>承辦</translation>
    </message>
    <message>
        <source>Item / description</source>
        <translation>品名／規格</translation>
    </message>
    <message>
        <source>Amount ({currency})</source>
        <translation>金額 ({currency})</translation>
    </message>
    <message>
        <source>Subtotal without tax</source>
        <translation>未稅小計</translation>
    </message>
    <message>
        <source>Tax {percent}%</source>
        <translation>營業稅 {percent}%</translation>
    </message>
    <message>
        <source>Tax {percent}%, included</source>
        <translation>內含營業稅 {percent}%</translation>
    </message>
    <message>
        <source>“{title}” is not won yet. Move it to Won first.</source>
        <translation>「{title}」尚未成交。請先移到成交。</translation>
    </message>
    <message>
        <source>“{title}” has neither lines nor an amount. Add them, then make the order.</source>
        <translation>「{title}」沒有明細也沒有金額。請先填寫，再建立訂單。</translation>
    </message>
    <message>
        <source>“{title}” has not ordered anything yet, so there is nothing to repeat.</source>
        <translation>「{title}」還沒有訂購過，沒有可重複的訂單。</translation>
    </message>
    <message>
        <source>This deal has its order already: {value}.</source>
        <translation>此商機已有訂單：{value}。</translation>
    </message>
    <message>
        <source>Another row is the order of this deal already.</source>
        <translation>另一列已是此商機的訂單。</translation>
    </message>
    <message>
        <source>The number “{value}” is that of another order.</source>
        <translation>編號「{value}」已屬於另一張訂單。</translation>
    </message>
    <message>
        <source>{title} is not the last order of its year, and numbers must have no gaps. Cancel it instead.</source>
        <translation>{title} 不是當年最後一張訂單，編號不得跳號。請改為取消。</translation>
    </message>
    <message>
        <source>{title} has payments or credit notes, so it has to stay. Cancel it instead, or delete them first.</source>
        <translation>{title} 有收款或折讓單，必須保留。請改為取消，或先刪除它們。</translation>
    </message>
    <message>
        <source>This order has lines, instalments or payments in its currency, so that stays as it is.</source>
        <translation>此訂單已有以其幣別計的明細、分期或收款，幣別不再變更。</translation>
    </message>
    <message>
        <source>The sums of this order are those of its lines. Change the lines instead.</source>
        <translation>此訂單的金額是明細的合計。請改明細。</translation>
    </message>
    <message>
        <source>Net and tax do not add up to the total.</source>
        <translation>未稅與稅額相加不等於含稅總計。</translation>
    </message>
    <message>
        <source>An order cannot come to less than nothing. What a customer gets back is a credit note.</source>
        <translation>訂單總額不能小於零。要退給客戶的金額，請開折讓單。</translation>
    </message>
    <message>
        <source>What is delivered lies between nothing and the quantity that was ordered.</source>
        <translation>交貨數量介於零與訂購數量之間。</translation>
    </message>
    <message>
        <source>{field}: this needs an amount.</source>
        <translation>{field}：需要一個金額。</translation>
    </message>
    <message>
        <source>A rate is above 0.</source>
        <translation>匯率必須大於 0。</translation>
    </message>
    <message>
        <source>The order is in {currency}; this is in {value} and does not fit.</source>
        <translation>訂單以 {currency} 計，這裡是 {value}，不相符。</translation>
    </message>
    <message>
        <source>With this, more would be credited than the order comes to.</source>
        <translation>這樣折讓會超過訂單金額。</translation>
    </message>
    <message>
        <source>The number “{value}” is that of another credit note.</source>
        <translation>編號「{value}」已屬於另一張折讓單。</translation>
    </message>
    <message>
        <source>{title} is not the last credit note of its year, and numbers must have no gaps.</source>
        <translation>{title} 不是當年最後一張折讓單，編號不得跳號。</translation>
    </message>
    <message>
        <source>New order {title}</source>
        <translation>新增訂單 {title}</translation>
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
        <translation>逾期超過 90 天</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>訂單編號</translation>
    </message>
    <message>
        <source>Order name</source>
        <translation>訂單名稱</translation>
    </message>
    <message>
        <source>Partly delivered</source>
        <translation>部分交貨</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交貨</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Line of an order</source>
        <translation>訂單明細</translation>
    </message>
    <message>
        <source>line of an order</source>
        <translation>訂單明細</translation>
    </message>
    <message>
        <source>lines of orders</source>
        <translation>訂單明細</translation>
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
        <translation>款項名稱</translation>
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
        <translation>折讓單</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>折讓單</translation>
    </message>
    <message>
        <source>credit note</source>
        <translation>折讓單</translation>
    </message>
    <message>
        <source>credit notes</source>
        <translation>折讓單</translation>
    </message>
    <message>
        <source>Credit note number</source>
        <translation>折讓單編號</translation>
    </message>
    <message>
        <source>From quote</source>
        <translation>依據報價單</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>訂購日</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合約編號</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>簽約日</translation>
    </message>
    <message>
        <source>Delivery by</source>
        <translation>交貨期限</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>實際交貨日</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>未稅</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅額</translation>
    </message>
    <message>
        <source>Total with tax</source>
        <translation>含稅總計</translation>
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
        <translation>已折讓</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未收款</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>溢付</translation>
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
        <translation>缺匯率的收款</translation>
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
        <translation>銀行參考號</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>折合</translation>
    </message>
    <message>
        <source>Currency of the order</source>
        <translation>訂單幣別</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>開立日</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>總計</translation>
    </message>
    <message>
        <source>Signature of the offering party</source>
        <translation>報價人簽章</translation>
    </message>
    <message>
        <source>Accepted by the customer, date</source>
        <translation>客戶確認簽章／日期</translation>
    </message>
    <message>
        <source>Quote {number} · version {version}</source>
        <translation>報價單 {number} · 版本 {version}</translation>
    </message>
    <message>
        <source>Quote · draft</source>
        <translation>報價單 · 草稿</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>匯款帳號</translation>
    </message>
    <message>
        <source>Quote {number}: {name}</source>
        <translation>報價單 {number}：{name}</translation>
    </message>
    <message>
        <source>Dear {name},

please find our quote {number} attached.</source>
        <translation>{name} 您好：

隨信附上報價單 {number}，敬請參閱。</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 頁，共 {pages} 頁</translation>
    </message>
    <message>
        <source>A number pattern needs the year and a running number, like {example}. No digits may stand beside the running number.</source>
        <translation>編號格式需要年份與流水號，例如 {example}。流水號旁不可緊接數字。</translation>
    </message>
    <message>
        <source>“{title}” is no draft any more. Nothing was issued; a new version can be made of it.</source>
        <translation>「{title}」已經不是草稿，沒有再次發出。可以為它建立新版本。</translation>
    </message>
    <message>
        <source>A quote needs at least one line. Add lines to the deal first; nothing was issued.</source>
        <translation>報價單至少要有一列明細。請先在商機加入明細；沒有發出任何報價單。</translation>
    </message>
    <message>
        <source>The deal of this quote is gone, so it has no lines. Nothing was issued.</source>
        <translation>這份報價單的商機已不存在，因此沒有明細。沒有發出任何報價單。</translation>
    </message>
    <message>
        <source>The quote would be valid until {day}, which is past. Choose a later day.</source>
        <translation>報價單的有效期限 {day} 已經過了。請選較晚的日期。</translation>
    </message>
    <message>
        <source>“{title}” was issued as it is and stays so. Make a new version to change {field}.</source>
        <translation>「{title}」已經發出，內容不再變動。要更改{field}，請建立新版本。</translation>
    </message>
    <message>
        <source>“{title}” was issued, so its number has to stay. Only drafts can be deleted.</source>
        <translation>「{title}」已經發出，編號必須保留。只有草稿可以刪除。</translation>
    </message>
    <message>
        <source>“{title}” does not wait for an answer any more. Nothing was changed.</source>
        <translation>「{title}」已經不在等待回覆。沒有任何更改。</translation>
    </message>
    <message>
        <source>A new version replaces a quote that was sent; “{title}” is none now. Nothing was made.</source>
        <translation>新版本用來取代已送出的報價單；「{title}」目前不是。沒有建立任何資料。</translation>
    </message>
    <message>
        <source>The number {number} was given to another quote meanwhile. Nothing was changed.</source>
        <translation>編號 {number} 已給了另一份報價單。沒有任何更改。</translation>
    </message>
    <message>
        <source>There is one office in each file. Change its data instead.</source>
        <translation>每個檔案只有一個公司資料。請直接更改它的內容。</translation>
    </message>
    <message>
        <source>“{value}” is no colour such as #0f5ea8.</source>
        <translation>「{value}」不是像 #0f5ea8 這樣的顏色。</translation>
    </message>
    <message>
        <source>Quotes are valid for 1 to 3,650 days.</source>
        <translation>報價單的有效天數是 1 到 3,650 天。</translation>
    </message>
    <message>
        <source>“{value}” is no day. Write one a line, with its name: 2027-01-01 New Year, or from – to: 2027-02-05 – 2027-02-10.</source>
        <translation>「{value}」不是日期。一行寫一個並附名稱：2027-01-01 元旦，或寫起訖：2027-02-05 – 2027-02-10。</translation>
    </message>
    <message>
        <source>The logo is larger than {most} MB. Save it smaller, 1,000 dots wide are plenty on paper.</source>
        <translation>標誌圖檔超過 {most} MB。請縮小後再選，列印時寬 1,000 點已足夠。</translation>
    </message>
    <message>
        <source>{path} could not be read. {reason}</source>
        <translation>無法讀取 {path}。{reason}</translation>
    </message>
    <message>
        <source>This file cannot be read as a logo. PNG, JPEG and SVG can be used.</source>
        <translation>這個檔案無法當作標誌讀取。可以使用 PNG、JPEG 與 SVG。</translation>
    </message>
    <message>
        <source>This SVG runs a program or fetches something from elsewhere, and is not used. Save it as a plain SVG or as PNG.</source>
        <translation>這個 SVG 會執行程式或從別處讀取內容，因此不予使用。請另存為一般 SVG 或 PNG。</translation>
    </message>
    <message>
        <source>Issued quote {number}</source>
        <translation>已發出報價單 {number}</translation>
    </message>
    <message>
        <source>Quote {number} is accepted</source>
        <translation>報價單 {number} 已獲接受</translation>
    </message>
    <message>
        <source>Quote {number} is declined</source>
        <translation>報價單 {number} 已被婉拒</translation>
    </message>
    <message>
        <source>New version of quote {number}</source>
        <translation>報價單 {number} 的新版本</translation>
    </message>
    <message>
        <source>Changed the logo</source>
        <translation>已更換標誌</translation>
    </message>
    <message>
        <source>Removed the logo</source>
        <translation>已移除標誌</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清晰</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>色帶</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>樸素</translation>
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
        <translation>報價單</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Own notes</source>
        <translation>內部備註</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已送出</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已婉拒</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已取代</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作廢</translation>
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
        <translation>公司名稱</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>標誌</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>標誌</translation>
    </message>
    <message>
        <source>logos</source>
        <translation>標誌</translation>
    </message>
    <message>
        <source>Text of quotes</source>
        <translation>報價單文字</translation>
    </message>
    <message>
        <source>text of quotes</source>
        <translation>報價單文字</translation>
    </message>
    <message>
        <source>texts of quotes</source>
        <translation>報價單文字</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Above the lines</source>
        <translation>明細上方</translation>
    </message>
    <message>
        <source>Terms below the sums</source>
        <translation>總計下方的條款</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要值</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Numbers of quotes</source>
        <translation>報價單編號</translation>
    </message>
    <message>
        <source>Numbers of orders</source>
        <translation>訂單編號</translation>
    </message>
    <message>
        <source>Numbers of credit notes</source>
        <translation>折讓單編號</translation>
    </message>
    <message>
        <source>Valid for days</source>
        <translation>有效天數</translation>
    </message>
    <message>
        <source>Usual taxes</source>
        <translation>常用稅率</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作天</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>放假日</translation>
    </message>
    <message>
        <source>Worked all the same</source>
        <translation>補班日</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>回覆日期</translation>
    </message>
    <message>
        <source>Text above the lines</source>
        <translation>明細上方文字</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>條款</translation>
    </message>
    <message>
        <source>Issued paper</source>
        <translation>已發出的內容</translation>
    </message>
    <message>
        <source>Issued lines</source>
        <translation>已發出的明細</translation>
    </message>
    <message>
        <source>“{playbook_name}” has no steps. Add some in the lists of the office first.</source>
        <translation>「{playbook_name}」還沒有步驟。請先在辦公室清單中新增。</translation>
    </message>
    <message>
        <source>“{playbook_name}” is under way there already. Nothing was planned.</source>
        <translation>「{playbook_name}」已在進行中。未安排任何活動。</translation>
    </message>
    <message>
        <source>A playbook is started for leads, accounts, contacts and opportunities. Nothing was planned.</source>
        <translation>跟進流程只能用於線索、客戶、聯絡人與商機。未安排任何活動。</translation>
    </message>
    <message>
        <source>A step would fall on a day that no record can have. Nothing was planned.</source>
        <translation>有步驟會落在無法記錄的日期。未做任何變更。</translation>
    </message>
    <message>
        <source>No open step of a playbook comes after this. Nothing was moved.</source>
        <translation>之後沒有同一流程的未完成步驟。未移動任何活動。</translation>
    </message>
    <message>
        <source>“{value}” is no hour of the day. Write it as 9:00 or 14:30.</source>
        <translation>「{value}」不是時刻。請寫成 9:00 或 14:30。</translation>
    </message>
    <message>
        <source>Started “{playbook_name}” for “{title}”, activities: {activities}</source>
        <translation>已為「{title}」開始「{playbook_name}」，活動：{activities}</translation>
    </message>
    <message>
        <source>Started “{playbook_name}” for “{title}”, activities: {activities}. {who} does not work here any more: those steps go to the owner of the record</source>
        <translation>已為「{title}」開始「{playbook_name}」，活動：{activities}。{who}已不在職，其步驟改由紀錄負責人處理</translation>
    </message>
    <message>
        <source>The rest of “{playbook_name}” goes on from {day}</source>
        <translation>「{playbook_name}」其餘步驟自 {day} 起繼續</translation>
    </message>
    <message>
        <source>Started “{playbook_name}” for {count} {kinds}, activities: {activities}</source>
        <translation>已為 {count} 筆{kinds}開始「{playbook_name}」，活動：{activities}</translation>
    </message>
    <message>
        <source>Started “{playbook_name}” for {count} {kinds}, activities: {activities}. {who} does not work here any more: those steps go to the owner of the record</source>
        <translation>已為 {count} 筆{kinds}開始「{playbook_name}」，活動：{activities}。{who}已不在職，其步驟改由紀錄負責人處理</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>跟進流程</translation>
    </message>
    <message>
        <source>playbook</source>
        <translation>跟進流程</translation>
    </message>
    <message>
        <source>playbooks</source>
        <translation>跟進流程</translation>
    </message>
    <message>
        <source>Playbook name</source>
        <translation>流程名稱</translation>
    </message>
    <message>
        <source>After a fair</source>
        <translation>展會後續</translation>
    </message>
    <message>
        <source>After a quote</source>
        <translation>報價後跟進</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客戶關懷</translation>
    </message>
    <message>
        <source>Playbook step</source>
        <translation>流程步驟</translation>
    </message>
    <message>
        <source>playbook step</source>
        <translation>流程步驟</translation>
    </message>
    <message>
        <source>playbook steps</source>
        <translation>流程步驟</translation>
    </message>
    <message>
        <source>Days after the start</source>
        <translation>開始後天數</translation>
    </message>
    <message>
        <source>Thank for the visit to our stand</source>
        <translation>感謝參觀攤位</translation>
    </message>
    <message>
        <source>Send the catalogue</source>
        <translation>寄產品型錄</translation>
    </message>
    <message>
        <source>Ask what is needed</source>
        <translation>電話了解需求</translation>
    </message>
    <message>
        <source>Visit or demonstration</source>
        <translation>拜訪或示範</translation>
    </message>
    <message>
        <source>Qualify or set aside</source>
        <translation>判定合格或擱置</translation>
    </message>
    <message>
        <source>Ask whether the quote has arrived</source>
        <translation>確認收到報價</translation>
    </message>
    <message>
        <source>Settle open questions about the quote</source>
        <translation>解答報價疑問</translation>
    </message>
    <message>
        <source>Ask how the decision stands</source>
        <translation>詢問決定進度</translation>
    </message>
    <message>
        <source>Remind that the quote expires</source>
        <translation>提醒報價到期</translation>
    </message>
    <message>
        <source>Welcome, and who is there for them</source>
        <translation>歡迎並介紹服務窗口</translation>
    </message>
    <message>
        <source>Ask how the start went</source>
        <translation>了解使用狀況</translation>
    </message>
    <message>
        <source>Ask whether they are content</source>
        <translation>滿意度回訪</translation>
    </message>
    <message>
        <source>Ask for a referral</source>
        <translation>請客戶轉介</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB. Nothing was imported. Export a shorter time.</source>
        <translation>{path} 超過 {most} MB，未匯入任何內容。請匯出較短的期間。</translation>
    </message>
    <message>
        <source>{path} holds more than {most} entries. Nothing was imported. Export a shorter time.</source>
        <translation>{path} 超過 {most} 筆項目，未匯入任何內容。請匯出較短的期間。</translation>
    </message>
    <message>
        <source>{path} is no calendar file (.ics). Nothing was imported.</source>
        <translation>{path} 不是行事曆檔（.ics），未匯入任何內容。</translation>
    </message>
    <message>
        <source>Without an id, matched by beginning, end and subject: {count}</source>
        <translation>沒有識別碼，依開始、結束與主旨比對：{count}</translation>
    </message>
    <message>
        <source>Taken without their repetition, which is not understood: {count}</source>
        <translation>無法理解其重複規則，僅匯入一次：{count}</translation>
    </message>
    <message>
        <source>Called off, or without a day, and left out: {count}</source>
        <translation>已取消或沒有日期而略過：{count}</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB. Nothing was kept of it.</source>
        <translation>{path} 超過 {most} MB，未保留任何內容。</translation>
    </message>
    <message>
        <source>{path} is no e-mail that can be read (.eml, .msg).</source>
        <translation>{path} 不是可讀取的郵件檔案（.eml、.msg）。</translation>
    </message>
    <message>
        <source>Kept the e-mail “{title}”</source>
        <translation>已保留郵件「{title}」</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tag name</source>
        <translation>標籤名稱</translation>
    </message>
    <message>
        <source>There is a tag called “{value}” already. Choose another name, or merge the two.</source>
        <translation>已有名為「{value}」的標籤。請改用其他名稱，或合併這兩個標籤。</translation>
    </message>
    <message>
        <source>“{value}” holds a comma or another mark that divides tags. Write it without.</source>
        <translation>「{value}」含有分隔標籤用的逗號或其他符號，請去掉後再試。</translation>
    </message>
    <message>
        <source>There is no tag called “{value}”.</source>
        <translation>沒有名為「{value}」的標籤。</translation>
    </message>
    <message>
        <source>One of these tags was deleted meanwhile. Nothing was changed; choose the tags again.</source>
        <translation>其中一個標籤剛被刪除。未做任何變更，請重新選擇標籤。</translation>
    </message>
    <message>
        <source>Put tags on with tags+= and take them off with tags-= in a step of their own.</source>
        <translation>請單獨一步以 tags+= 加上標籤、以 tags-= 移除標籤。</translation>
    </message>
    <message>
        <source>A record has no more than {limit} tags.</source>
        <translation>一筆記錄最多 {limit} 個標籤。</translation>
    </message>
    <message>
        <source>There would be more than {limit} different tags, which nobody can choose from. Nothing was written. Does this say something else than tags?</source>
        <translation>不同的標籤會超過 {limit} 個，沒有人能從中選擇。未寫入任何內容。這裡的內容真的是標籤嗎？</translation>
    </message>
    <message>
        <source>Tagged “{title}”: {tags}</source>
        <translation>已為「{title}」加上標籤：{tags}</translation>
    </message>
    <message>
        <source>Took off “{title}”: {tags}</source>
        <translation>已從「{title}」移除標籤：{tags}</translation>
    </message>
    <message>
        <source>Changed the tags of “{title}”</source>
        <translation>已變更「{title}」的標籤</translation>
    </message>
    <message>
        <source>Merged tags into “{title}”: {tags}</source>
        <translation>已把標籤併入「{title}」：{tags}</translation>
    </message>
    <message>
        <source>Tagged {count} {kinds}: {tags}</source>
        <translation>已為 {count} 筆{kinds}加上標籤：{tags}</translation>
    </message>
    <message>
        <source>Took off {count} {kinds}: {tags}</source>
        <translation>已從 {count} 筆{kinds}移除標籤：{tags}</translation>
    </message>
    <message>
        <source>Changed the tags of {count} {kinds}</source>
        <translation>已變更 {count} 筆{kinds}的標籤</translation>
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
        <translation>夠久可評</translation>
    </message>
    <message>
        <source>Won of leads</source>
        <translation>成交率</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>投資報酬率</translation>
    </message>
    <message>
        <source>Cost of goods</source>
        <translation>商品成本</translation>
    </message>
    <message>
        <source>ROI on margin</source>
        <translation>毛利報酬率</translation>
    </message>
    <message>
        <source>Paid back after days</source>
        <translation>回本天數</translation>
    </message>
    <message>
        <source>Lead → qualified → opportunity → won</source>
        <translation>線索 → 合格 → 商機 → 成交</translation>
    </message>
    <message>
        <source>Reached it</source>
        <translation>已達成</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>By 90 days</source>
        <translation>90 天內</translation>
    </message>
    <message>
        <source>By 365 days</source>
        <translation>365 天內</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位數</translation>
    </message>
    <message>
        <source>Against the others</source>
        <translation>與其他相比</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>白話</translation>
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
        <translation>渠道比較</translation>
    </message>
    <message>
        <source>By month of creation</source>
        <translation>依建立月份</translation>
    </message>
    <message>
        <source>Month of creation × days since</source>
        <translation>建立月份 × 之後天數</translation>
    </message>
    <message>
        <source>What customers owe</source>
        <translation>客戶應付款項</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>所有客戶</translation>
    </message>
    <message>
        <source>All other accounts</source>
        <translation>其他所有客戶</translation>
    </message>
    <message>
        <source>Late by at most</source>
        <translation>最久逾期</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>Won, sum</source>
        <translation>成交金額</translation>
    </message>
    <message>
        <source>Lost, sum</source>
        <translation>未成交金額</translation>
    </message>
    <message>
        <source>Average won deal</source>
        <translation>平均成交金額</translation>
    </message>
    <message>
        <source>Share of losses</source>
        <translation>占未成交比例</translation>
    </message>
    <message>
        <source>With those before</source>
        <translation>累計</translation>
    </message>
    <message>
        <source>All that ended</source>
        <translation>全部已結束</translation>
    </message>
    <message>
        <source>Ended → won</source>
        <translation>已結束 → 成交</translation>
    </message>
    <message>
        <source>Wins and losses</source>
        <translation>成交與未成交</translation>
    </message>
    <message>
        <source>Reason of the loss</source>
        <translation>未成交原因</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>(no amount)</source>
        <translation>（無金額）</translation>
    </message>
    <message>
        <source>Left the stage</source>
        <translation>離開階段</translation>
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
        <translation>前期中位數</translation>
    </message>
    <message>
        <source>Slower by</source>
        <translation>變慢</translation>
    </message>
    <message>
        <source>Standing there now</source>
        <translation>目前停留</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>停滯</translation>
    </message>
    <message>
        <source>Won in the end</source>
        <translation>最終成交</translation>
    </message>
    <message>
        <source>Set probability</source>
        <translation>設定機率</translation>
    </message>
    <message>
        <source>All open stages</source>
        <translation>所有進行中階段</translation>
    </message>
    <message>
        <source>Days in stages</source>
        <translation>各階段天數</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加權</translation>
    </message>
    <message>
        <source>By own history</source>
        <translation>依自身歷史</translation>
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
        <translation>無機率</translation>
    </message>
    <message>
        <source>(no day)</source>
        <translation>（無日期）</translation>
    </message>
    <message>
        <source>All open deals</source>
        <translation>所有進行中商機</translation>
    </message>
    <message>
        <source>Expected in</source>
        <translation>預計月份</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>Input and output</source>
        <translation>投入產出比</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>儀表板</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>來源渠道</translation>
    </message>
    <message>
        <source>Funnel and steps</source>
        <translation>漏斗與步驟</translation>
    </message>
    <message>
        <source>Conversion over time</source>
        <translation>隨時間的轉換</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>行銷活動</translation>
    </message>
    <message>
        <source>Speed and stages</source>
        <translation>速度與階段</translation>
    </message>
    <message>
        <source>Pipeline and forecast</source>
        <translation>銷售看板與預測</translation>
    </message>
    <message>
        <source>Pipeline then and now</source>
        <translation>銷售看板今昔</translation>
    </message>
    <message>
        <source>Stage odds</source>
        <translation>各階段成交機率</translation>
    </message>
    <message>
        <source>Past forecasts</source>
        <translation>過去的預測</translation>
    </message>
    <message>
        <source>People and activities</source>
        <translation>人員與活動</translation>
    </message>
    <message>
        <source>Orders and payments</source>
        <translation>訂單與收款</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>應收帳款</translation>
    </message>
    <message>
        <source>Own tables</source>
        <translation>自訂表格</translation>
    </message>
    <message>
        <source>Reached by days since creation</source>
        <translation>建立後各天數內達成</translation>
    </message>
    <message>
        <source>Months of creation, as they grew</source>
        <translation>各建立月份的成長</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>兩兩比較</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>前者</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>後者</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>前一期</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已下訂單</translation>
    </message>
    <message>
        <source>Lead → qualified</source>
        <translation>線索 → 合格</translation>
    </message>
    <message>
        <source>Qualified → opportunity</source>
        <translation>合格 → 商機</translation>
    </message>
    <message>
        <source>Opportunity → won</source>
        <translation>商機 → 成交</translation>
    </message>
    <message>
        <source>Won → order</source>
        <translation>成交 → 訂單</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步轉換</translation>
    </message>
    <message>
        <source>Lead → qualified → opportunity → won → order</source>
        <translation>線索 → 合格 → 商機 → 成交 → 訂單</translation>
    </message>
    <message>
        <source>Median days of each step</source>
        <translation>每一步的天數中位數</translation>
    </message>
    <message>
        <source>Of the step before</source>
        <translation>占前一步</translation>
    </message>
    <message>
        <source>Of all leads</source>
        <translation>占全部線索</translation>
    </message>
    <message>
        <source>Not (yet) further</source>
        <translation>（尚）未前進</translation>
    </message>
    <message>
        <source>With both days</source>
        <translation>兩端皆有日期</translation>
    </message>
    <message>
        <source>What changed the open pipeline</source>
        <translation>未結商機金額的變動</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>變動</translation>
    </message>
    <message>
        <source>Open amount</source>
        <translation>未結金額</translation>
    </message>
    <message>
        <source>Open then</source>
        <translation>期初未結</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>Moved to another stage</source>
        <translation>換了階段</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Shrunk</source>
        <translation>減少</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>Open at the end</source>
        <translation>期末未結</translation>
    </message>
    <message>
        <source>Stages then and at the end</source>
        <translation>各階段期初與期末</translation>
    </message>
    <message>
        <source>Deals then</source>
        <translation>期初商機</translation>
    </message>
    <message>
        <source>Amount then</source>
        <translation>期初金額</translation>
    </message>
    <message>
        <source>Deals at the end</source>
        <translation>期末商機</translation>
    </message>
    <message>
        <source>Amount at the end</source>
        <translation>期末金額</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>增減</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>達成率</translation>
    </message>
    <message>
        <source>Still to win</source>
        <translation>尚差</translation>
    </message>
    <message>
        <source>Own table</source>
        <translation>自訂表格</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>列</translation>
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
        <translation>預計成交商機</translation>
    </message>
    <message>
        <source>Forecast by own history</source>
        <translation>依自身歷史預測</translation>
    </message>
    <message>
        <source>Actually won</source>
        <translation>實際成交</translation>
    </message>
    <message>
        <source>Of which expected</source>
        <translation>其中：預計成交商機</translation>
    </message>
    <message>
        <source>Won less forecast</source>
        <translation>實際減預測</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>Error by own history</source>
        <translation>依自身歷史的誤差</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>新線索</translation>
    </message>
    <message>
        <source>Median time to answer</source>
        <translation>回應時間中位數</translation>
    </message>
    <message>
        <source>Answered within a day</source>
        <translation>一天內回應</translation>
    </message>
    <message>
        <source>Leads worked on</source>
        <translation>處理過的線索</translation>
    </message>
    <message>
        <source>Deals worked on</source>
        <translation>處理過的商機</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>所有產品</translation>
    </message>
    <message>
        <source>All other products</source>
        <translation>其他產品合計</translation>
    </message>
    <message>
        <source>Lines sold</source>
        <translation>售出明細</translation>
    </message>
    <message>
        <source>Revenue without tax</source>
        <translation>未稅營收</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>占營收比</translation>
    </message>
    <message>
        <source>At full price</source>
        <translation>原價合計</translation>
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
        <translation>已記錄的行銷支出，平均分攤到各日，並只取期間內的部分。沒有記錄則為「—」。</translation>
    </message>
    <message>
        <source>Leads by the channel they first came from; merged ones count once.</source>
        <translation>線索依其最初的來源渠道計；合併過的只算一次。</translation>
    </message>
    <message>
        <source>Leads that became qualified, or got further without it.</source>
        <translation>成為合格的線索，或未標合格就更進一步的線索。</translation>
    </message>
    <message>
        <source>Leads that became an opportunity, each counted once.</source>
        <translation>成為商機的線索，每個只算一次。</translation>
    </message>
    <message>
        <source>Leads of which an opportunity was won, each counted once.</source>
        <translation>其商機成交的線索，每個只算一次。</translation>
    </message>
    <message>
        <source>Leads at least as old as the window is long.</source>
        <translation>建立至今不少於所選天數的線索。</translation>
    </message>
    <message>
        <source>With Wilson&apos;s score interval at 95 %: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.96.</source>
        <translation>附 95 % 威爾遜信賴區間：(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)，z = 1.96。</translation>
    </message>
    <message>
        <source>Orders without tax and credit notes, due to the first lead of their account; won deals without an order at their amount.</source>
        <translation>訂單未稅額扣除折讓，歸於其客戶的第一個線索；沒有訂單的成交商機以其金額計。</translation>
    </message>
    <message>
        <source>The part of the revenue that an account&apos;s later orders are.</source>
        <translation>營收中屬於客戶後續訂單的部分。</translation>
    </message>
    <message>
        <source>Of the orders in the revenue, with tax, as it stands now.</source>
        <translation>營收中的訂單，含稅，以目前狀況計。</translation>
    </message>
    <message>
        <source>A dash where no spend is recorded: neither nought nor endless.</source>
        <translation>沒有支出記錄則為「—」：既不是零，也不是無限。</translation>
    </message>
    <message>
        <source>Quantity × cost of the products in the orders; a dash where one of the costs is not known.</source>
        <translation>訂單中產品的數量 × 成本；有任一成本不明則為「—」。</translation>
    </message>
    <message>
        <source>Leads that have reached the milestone until now, each counted once.</source>
        <translation>至今已達成里程碑的線索，每個只算一次。</translation>
    </message>
    <message>
        <source>Reached within so many days of creation ÷ leads that are at least that old; younger ones wait.</source>
        <translation>建立後若干天內達成 ÷ 至少那麼久的線索；較新的還在等。</translation>
    </message>
    <message>
        <source>By Kaplan and Meier: 1 − ∏ (1 − reached ÷ still watched), day by day. Leads that are open count until their age and no longer.</source>
        <translation>依 Kaplan–Meier：逐日 1 − ∏（1 − 達成 ÷ 仍在觀察）。未結束的線索只計到其天數為止。</translation>
    </message>
    <message>
        <source>Won leads with an order of one of their deals that is not cancelled, each counted once.</source>
        <translation>已成交、且其商機有未取消訂單的線索，各計一次。</translation>
    </message>
    <message>
        <source>Leads that reached the end of the step, each counted once.</source>
        <translation>走到這一步終點的線索，各計一次。</translation>
    </message>
    <message>
        <source>Reached the end of the step ÷ reached its beginning.</source>
        <translation>走到這一步終點 ÷ 走到起點。</translation>
    </message>
    <message>
        <source>Reached the end of the step ÷ leads old enough to judge.</source>
        <translation>走到這一步終點 ÷ 夠久可評估的線索。</translation>
    </message>
    <message>
        <source>Reached the beginning of the step and not its end.</source>
        <translation>走到這一步的起點而未到終點。</translation>
    </message>
    <message>
        <source>Leads with a day of their own at both ends of the step: the days are theirs alone.</source>
        <translation>這一步兩端皆有自己日期的線索；天數只計它們。</translation>
    </message>
    <message>
        <source>Half of the leads with a day at both ends of the step took no longer, in whole days.</source>
        <translation>兩端皆有日期的線索中，一半不超過此天數（以整天計）。</translation>
    </message>
    <message>
        <source>So many whole days a quarter, or three quarters, of them took no longer than.</source>
        <translation>其中四分之一（或四分之三）不超過此整天數。</translation>
    </message>
    <message>
        <source>The first share less the second, in percentage points, with Newcombe&apos;s interval at 95 %: it says something where it does not hold nought.</source>
        <translation>前者比率減後者比率（百分點），附 Newcombe 95 % 區間：區間不含零時才有差異可言。</translation>
    </message>
    <message>
        <source>Half of those that reached it took no longer.</source>
        <translation>達成者中有一半不超過此天數。</translation>
    </message>
    <message>
        <source>The share less that of all other channels together, in percentage points, with Newcombe&apos;s interval at 95 %: it says something where it does not hold nought.</source>
        <translation>比率減去其他所有渠道合計的比率，以百分點計，附 95 % Newcombe 區間：不含零時才有意義。</translation>
    </message>
    <message>
        <source>Deals that were won or lost in the period.</source>
        <translation>期間內結案（成交或未成交）的商機。</translation>
    </message>
    <message>
        <source>Amounts of the deals at the rates of the days on which they ended.</source>
        <translation>商機金額，以結束當日匯率換算。</translation>
    </message>
    <message>
        <source>Lost for this reason ÷ all lost deals.</source>
        <translation>因此原因未成交 ÷ 所有未成交商機。</translation>
    </message>
    <message>
        <source>This reason and the more frequent ones ÷ all lost deals.</source>
        <translation>此原因與更常見的原因 ÷ 所有未成交商機。</translation>
    </message>
    <message>
        <source>How often a deal went on from the stage in the period.</source>
        <translation>期間內商機離開此階段的次數。</translation>
    </message>
    <message>
        <source>So many whole days a quarter, or three quarters, of them stood there.</source>
        <translation>其中四分之一（或四分之三）停留的整天數。</translation>
    </message>
    <message>
        <source>Half of those that went on had stood there no longer.</source>
        <translation>離開者中有一半停留不超過此天數。</translation>
    </message>
    <message>
        <source>The median in as many days before the period.</source>
        <translation>期間之前相同天數內的中位數。</translation>
    </message>
    <message>
        <source>Open deals that stand in the stage now.</source>
        <translation>目前停在此階段的進行中商機。</translation>
    </message>
    <message>
        <source>Of them those that stand there for longer than the stage allows.</source>
        <translation>其中停留超過此階段允許天數者。</translation>
    </message>
    <message>
        <source>Of the deals that ever stood in the stage and have ended: the share won, with its interval.</source>
        <translation>曾在此階段且已結束的商機中成交的比例，附區間。</translation>
    </message>
    <message>
        <source>The probability that is set for the stage.</source>
        <translation>為此階段設定的機率。</translation>
    </message>
    <message>
        <source>Amounts of open deals at today&apos;s rates.</source>
        <translation>進行中商機的金額，以今日匯率計。</translation>
    </message>
    <message>
        <source>Σ amount × probability: the deal&apos;s own, else its stage&apos;s.</source>
        <translation>Σ 金額 × 機率：商機自己的，否則其階段的。</translation>
    </message>
    <message>
        <source>Σ amount × share won of the deals that ever stood in the same stage and have ended.</source>
        <translation>Σ 金額 × 曾在同一階段且已結束的商機中成交的比例。</translation>
    </message>
    <message>
        <source>Each deal won or lost as a whole, 2,000 times over: 80 of 100 sums lie between these two.</source>
        <translation>每個商機整筆贏或輸，模擬 2,000 次：100 次中有 80 次的合計落在兩者之間。</translation>
    </message>
    <message>
        <source>Deals that were open at that time, and those whose amounts the change is made of.</source>
        <translation>當時未結的商機，以及構成該項變動的商機。</translation>
    </message>
    <message>
        <source>What was open, and what was added to it or taken from it: won, lost and deleted deals with the amount that they had at the beginning. The changes add up to the difference.</source>
        <translation>未結金額，以及增加或減去的金額：成交、未成交與已刪除的商機以期初金額計。各項變動相加即為差額。</translation>
    </message>
    <message>
        <source>Orders with tax less credit notes and payments; cancelled orders owe nothing.</source>
        <translation>訂單含稅金額減去折讓與收款；已取消的訂單不計。</translation>
    </message>
    <message>
        <source>Of it by days after the due day, of each instalment by its own.</source>
        <translation>依到期後天數區分，分期款各依其到期日。</translation>
    </message>
    <message>
        <source>What is overdue ÷ all that is outstanding.</source>
        <translation>逾期 ÷ 全部未收。</translation>
    </message>
    <message>
        <source>Days since the oldest due day of what is open.</source>
        <translation>未收款項中最早到期日至今的天數。</translation>
    </message>
    <message>
        <source>Open deals that stood in the stage at the end of that day, by the history of stages.</source>
        <translation>依階段歷程，當天結束時位於此階段的未結商機。</translation>
    </message>
    <message>
        <source>Activities done in the period, by their owner; notes by the day on which they were written.</source>
        <translation>期間內完成的活動，依負責人統計；備註以寫下的日期計。</translation>
    </message>
    <message>
        <source>Leads created in the period, by who owns them now.</source>
        <translation>期間內建立的線索，依目前的負責人統計。</translation>
    </message>
    <message>
        <source>From its creation until a lead was contacted, qualified or converted, or a call, meeting or e-mail about it was done: half were answered sooner.</source>
        <translation>從建立線索起，到線索改為已聯絡、合格或已轉換，或完成與其相關的電話、會議或電子郵件為止；半數線索回應得更快。</translation>
    </message>
    <message>
        <source>Answered within 24 hours ÷ new leads at least a day old, answered or not.</source>
        <translation>24 小時內回應的線索 ÷ 建立已滿一天的新線索（不論是否回應）。</translation>
    </message>
    <message>
        <source>Records that the activities done in the period are about, each counted once per person.</source>
        <translation>期間內完成的活動所涉及的記錄，每位負責人各計一次。</translation>
    </message>
    <message>
        <source>Lines of orders of the period, and of deals won in it that have no order.</source>
        <translation>期間內訂單的明細，以及期間內成交但沒有訂單的商機明細。</translation>
    </message>
    <message>
        <source>In the unit of the product; different products are not added up.</source>
        <translation>以產品的單位計；不同產品不相加。</translation>
    </message>
    <message>
        <source>Quantity × price − discount, without tax; where prices include it, the line&apos;s part of the net.</source>
        <translation>數量 × 單價 − 折扣，未稅；單價含稅時，取該筆明細所占的未稅金額。</translation>
    </message>
    <message>
        <source>Of the revenue of all products.</source>
        <translation>占全部產品營收的比例。</translation>
    </message>
    <message>
        <source>Quantity × unit price, without any discount.</source>
        <translation>數量 × 單價，不計折扣。</translation>
    </message>
    <message>
        <source>Quantity × cost of the product as it is now; a dash where it is not known.</source>
        <translation>數量 × 產品目前的成本；成本不明時為「—」。</translation>
    </message>
    <message>
        <source>Deals that were open the day before the month and expected to end in it.</source>
        <translation>該月開始前一天仍進行中、預計在該月成交的商機。</translation>
    </message>
    <message>
        <source>Σ amount × probability of these deals, as they stood then.</source>
        <translation>Σ 這些商機當時的金額 × 機率。</translation>
    </message>
    <message>
        <source>The same with the shares won of what had ended until then.</source>
        <translation>同上，但改用截至當時已結束商機的成交比例。</translation>
    </message>
    <message>
        <source>Deals won in the month, expected or not, with the amounts that they have now.</source>
        <translation>該月成交的商機（不論是否在預計內），以目前金額計。</translation>
    </message>
    <message>
        <source>The part of it from deals that were expected.</source>
        <translation>其中原本預計在該月成交的商機。</translation>
    </message>
    <message>
        <source>Above 0, more was won than forecast, on the whole.</source>
        <translation>大於 0 表示整體上實際多於預測。</translation>
    </message>
    <message>
        <source>Σ of what each month was off by, up or down, ÷ Σ forecast.</source>
        <translation>Σ 各月差額（不分正負）÷ Σ 預測。</translation>
    </message>
    <message>
        <source>What was set for the person and the month.</source>
        <translation>為此人與此月份設定的目標。</translation>
    </message>
    <message>
        <source>Target less what was won; 0 once it is reached.</source>
        <translation>目標減去成交金額；達成後為 0。</translation>
    </message>
    <message>
        <source>Deals without a probability: not in the weighted sum.</source>
        <translation>沒有機率的商機：不列入加權合計。</translation>
    </message>
    <message>
        <source>Days from the first day of the spend until the revenue had reached the whole of it.</source>
        <translation>從支出的第一天起，到營收達到全部支出的天數。</translation>
    </message>
    <message>
        <source>Leads that are too young for a column are not divided by there; an empty field is not known yet.</source>
        <translation>對某欄而言太新的線索不列入其分母；空格表示尚不得知。</translation>
    </message>
    <message>
        <source>Too few leads to say</source>
        <translation>線索太少，無法判斷</translation>
    </message>
    <message>
        <source>{times} × the average, 95 % sure it is better</source>
        <translation>平均的 {times} 倍，95 % 確定較好</translation>
    </message>
    <message>
        <source>{times} × the average, 95 % sure it is worse</source>
        <translation>平均的 {times} 倍，95 % 確定較差</translation>
    </message>
    <message>
        <source>{times} × the second, 95 % sure it is better</source>
        <translation>後者的 {times} 倍，95 % 確信較好</translation>
    </message>
    <message>
        <source>{times} × the second, 95 % sure it is worse</source>
        <translation>後者的 {times} 倍，95 % 確信較差</translation>
    </message>
    <message>
        <source>95 % sure that the first is better</source>
        <translation>95 % 確信前者較好</translation>
    </message>
    <message>
        <source>No difference that could be told soon</source>
        <translation>短期內看不出差異</translation>
    </message>
    <message>
        <source>Choose two or more channels, or a period to compare with, to set them side by side.</source>
        <translation>選擇兩個以上的渠道，或選擇要比較的期間，即可並列比較。</translation>
    </message>
    <message>
        <source>Days of a step are those of leads with a day at both ends; a step that follows from a later one has no days.</source>
        <translation>步驟的天數只計兩端皆有日期的線索；由後續步驟推得的步驟沒有天數。</translation>
    </message>
    <message>
        <source>No difference to the others that could be told soon</source>
        <translation>與其他渠道沒有短期內看得出的差別</translation>
    </message>
    <message>
        <source>No clear difference yet; about {more} more leads would tell</source>
        <translation>尚無明顯差別；再約 {more} 個線索才能判斷</translation>
    </message>
    <message>
        <source>Won in the end counts deals of all times; the days are those of the period.</source>
        <translation>「最終成交」計所有時間的商機；天數則為期間內的。</translation>
    </message>
    <message>
        <source>Stages with fewer than {count} ended deals count with their set probability, also by history.</source>
        <translation>已結束商機少於 {count} 個的階段，依歷史時也以設定機率計。</translation>
    </message>
    <message>
        <source>Deals without a probability: {count}. They are in the amount, not in the weighted sum.</source>
        <translation>沒有機率的商機：{count}。列入金額，不列入加權合計。</translation>
    </message>
    <message>
        <source>From the end of {first} to the end of {last}.</source>
        <translation>自 {first} 結束至 {last} 結束。</translation>
    </message>
    <message>
        <source>Both ends at the rates of the last day, so that rates change nothing here.</source>
        <translation>期初與期末皆以最後一天的匯率換算，因此不受匯率變動影響。</translation>
    </message>
    <message>
        <source>What has no due day counts as not due.</source>
        <translation>沒有到期日的款項視為未到期。</translation>
    </message>
    <message>
        <source>Other currencies are converted at today&apos;s rates.</source>
        <translation>其他幣別以今日匯率換算。</translation>
    </message>
    <message>
        <source>Cohort: what the leads created in the period have become and brought since.</source>
        <translation>世代：期間內建立的線索至今的進展與帶來的營收。</translation>
    </message>
    <message>
        <source>Cash: what happened in the period, whenever the leads were created.</source>
        <translation>現金：期間內發生的事，不論線索何時建立。</translation>
    </message>
    <message>
        <source>Leads younger than {days} days: {count}. They are counted beside, not in the rates.</source>
        <translation>建立未滿 {days} 天的線索：{count}。另外計數，不列入比率。</translation>
    </message>
    <message>
        <source>Qualified leads without a date: {count}. Neither counted nor missed within {days} days.</source>
        <translation>沒有日期的合格線索：{count}。在 {days} 天內既不算達成也不算未達成。</translation>
    </message>
    <message>
        <source>Qualified leads without a date: {count}. They count “so far”, in no column of days.</source>
        <translation>沒有日期的合格線索：{count} 筆。計入「到目前為止」，不計入任何天數欄。</translation>
    </message>
    <message>
        <source>Qualified leads without a date: {count}. They have no day on which to count.</source>
        <translation>沒有日期的合格線索：{count} 筆。沒有可以計入的日子。</translation>
    </message>
    <message>
        <source>Amounts in other currencies are converted at the rates of their days.</source>
        <translation>其他幣別的金額以當日匯率換算。</translation>
    </message>
    <message>
        <source>Amounts without a rate on their day ({currencies}): {count}. They are not in the sums.</source>
        <translation>當日沒有匯率的金額（{currencies}）：{count}。不列入合計。</translation>
    </message>
    <message>
        <source>Won in {month}, against the targets of that month.</source>
        <translation>{month} 的成交金額，與該月目標相比。</translation>
    </message>
    <message>
        <source>Nobody has a target for this month yet.</source>
        <translation>這個月還沒有設定任何人的目標。</translation>
    </message>
    <message>
        <source>Records without the number are counted, but left out of sums, means and medians.</source>
        <translation>數值空白的記錄計入筆數，但不計入總和、平均與中位數。</translation>
    </message>
    <message>
        <source>The forecast of a month is that of the day before it began, by the deals as they stood then; the set probabilities of stages are those of now.</source>
        <translation>每月的預測以該月開始前一天的商機狀態計算；階段的設定機率則為目前的值。</translation>
    </message>
    <message>
        <source>“Answered within a day” counts only new leads that were a day old when today began.</source>
        <translation>「一天內」只計今天開始時已滿一天的新線索。</translation>
    </message>
    <message>
        <source>Leads worked on without a date: {count}. They are left out of the time to answer.</source>
        <translation>處理過但沒有日期的線索：{count} 筆，不計入回應時間。</translation>
    </message>
    <message>
        <source>Lines of orders, and of won deals without an order. Credit notes are for whole orders and are left out.</source>
        <translation>訂單的明細，以及沒有訂單的成交商機的明細。折讓單屬於整張訂單，不計在內。</translation>
    </message>
    <message>
        <source>A margin needs the cost of every product sold; some have none yet.</source>
        <translation>毛利需要每項售出產品的成本；有些產品的成本不明。</translation>
    </message>
    <message>
        <source>Spend is that of the whole office: it is not recorded by owner.</source>
        <translation>行銷支出是全公司的金額，並未依負責人分別記錄。</translation>
    </message>
    <message>
        <source>ROI on margin needs the cost of every product ordered; of some of the revenue it is not known.</source>
        <translation>毛利報酬率需要每個所訂產品的成本；部分營收的成本不明。</translation>
    </message>
    <message>
        <source>Nothing here is called “{value}” ({kinds}).</source>
        <translation>這裡沒有叫「{value}」的（{kinds}）。</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile, so nothing was saved. It is shown as it is now: make your change again.</source>
        <translation>同時有別人改過，所以沒有儲存。現在顯示的是最新內容，請再改一次。</translation>
    </message>
    <message>
        <source>The dashboard needs a name.</source>
        <translation>請為儀表板取名。</translation>
    </message>
    <message>
        <source>These records do not have the fields of the table.</source>
        <translation>這些記錄沒有表格所用的欄位。</translation>
    </message>
    <message>
        <source>No table is called “{value}”.</source>
        <translation>沒有名為「{value}」的表格。</translation>
    </message>
    <message>
        <source>The table needs a name.</source>
        <translation>請為表格取名。</translation>
    </message>
    <message>
        <source>Name the table: --kind and --rows, or --saved.</source>
        <translation>請指定表格：--kind 與 --rows，或 --saved。</translation>
    </message>
    <message>
        <source>In the cash view everything counts on its own day: choose no window of days there.</source>
        <translation>現金看法中一切都依發生日計：請不要選天數範圍。</translation>
    </message>
    <message>
        <source>There is a view called “{value}” already. Choose another name, or save the changes to that one.</source>
        <translation>已經有名為「{value}」的檢視。請改用其他名稱，或把變更儲存到該檢視。</translation>
    </message>
    <message>
        <source>“{value}” is no list of which a view can be saved.</source>
        <translation>「{value}」不是可以儲存檢視的清單。</translation>
    </message>
    <message>
        <source>What this view should list cannot be read.</source>
        <translation>無法讀取這個檢視的內容。</translation>
    </message>
    <message>
        <source>There is no view called “{name}” for {kinds}.</source>
        <translation>{kinds}沒有名為「{name}」的檢視。</translation>
    </message>
    <message>
        <source>That would be more than {most} groups, so the list is shown without them. Narrow it, or choose another field.</source>
        <translation>分組會超過 {most} 組，因此不分組顯示。請縮小清單範圍，或改用其他欄位。</translation>
    </message>
    <message>
        <source>There are {limit} saved views already. Delete some first.</source>
        <translation>已經有 {limit} 個檢視，請先刪除一些。</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>升級前</translation>
    </message>
    <message>
        <source>before import “{about}”</source>
        <translation>匯入「{about}」前</translation>
    </message>
    <message>
        <source>before a large change</source>
        <translation>大量變更前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>還原前</translation>
    </message>
    <message>
        <source>second place</source>
        <translation>第二個位置</translation>
    </message>
    <message>
        <source>This is a backup, to look at only. Nothing was changed.</source>
        <translation>這是備份，僅供查看。未做任何變更。</translation>
    </message>
    <message>
        <source>{path} is damaged too badly to be repaired. Nothing was changed. Restore a backup.</source>
        <translation>{path} 損壞嚴重，無法修復。未做任何變更。請還原備份。</translation>
    </message>
    <message>
        <source>{path} is open in a window or another program. Nothing was changed. Close it first.</source>
        <translation>{path} 正在某個視窗或其他程式中開啟。未做任何變更。請先關閉。</translation>
    </message>
    <message>
        <source>{path} is no backup of this file. Nothing was changed.</source>
        <translation>{path} 不是這個檔案的備份。未做任何變更。</translation>
    </message>
    <message>
        <source>This record is not in the backup. Nothing was changed.</source>
        <translation>備份中沒有這筆記錄。未做任何變更。</translation>
    </message>
    <message>
        <source>{path} holds values that nobody has changed and that are others than in a backup of it: {count}.</source>
        <translation>{path} 中有 {count} 個值與備份不同，卻沒有任何人改過。</translation>
    </message>
    <message>
        <source>“{title}” needs a {field} that was deleted too. Take that back first. Nothing was changed.</source>
        <translation>「{title}」需要的{field}也已刪除。請先取回它。未做任何變更。</translation>
    </message>
    <message>
        <source>Took “{title}” back from a backup</source>
        <translation>已從備份取回「{title}」</translation>
    </message>
    <message>
        <source>Took {count} {kinds} back from a backup</source>
        <translation>已從備份取回 {count} 筆{kinds}</translation>
    </message>
    <message>
        <source>Damaged values mended from a backup: {count}</source>
        <translation>已從備份修復損壞的值：{count} 個</translation>
    </message>
    <message>
        <source>Damaged history mended from a backup: {count}</source>
        <translation>已從備份修復損壞的歷程：{count} 筆</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>merges</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>不是重複</translation>
    </message>
    <message>
        <source>pair that is no duplicate</source>
        <translation>不重複的配對</translation>
    </message>
    <message>
        <source>pairs that are no duplicates</source>
        <translation>不重複的配對</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一筆</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二筆</translation>
    </message>
    <message>
        <source>Only leads, accounts and contacts can be merged, not {kinds}.</source>
        <translation>只有線索、客戶和聯絡人可以合併，{kinds}不行。</translation>
    </message>
    <message>
        <source>Name at least two different records.</source>
        <translation>請指定至少兩筆不同的資料。</translation>
    </message>
    <message>
        <source>#{id} is none of the records that are merged. Nothing was changed.</source>
        <translation>#{id} 不在要合併的資料之中，沒有更動任何資料。</translation>
    </message>
    <message>
        <source>Nobody chooses whose value of “{field}” is kept. Nothing was changed.</source>
        <translation>「{field}」的值不能選擇，沒有更動任何資料。</translation>
    </message>
    <message>
        <source>“{title}” is converted: keep it and merge the others into it, or take back its conversion first. Nothing was changed.</source>
        <translation>「{title}」已經轉換：請保留它並把其他的併入，或先取消它的轉換。沒有更動任何資料。</translation>
    </message>
    <message>
        <source>Other records were merged into “{title}” since, and took what would return: take that {kind} apart first. Nothing was changed.</source>
        <translation>之後又有資料併入「{title}」，帶走了要還原的內容：請先拆開該{kind}。沒有更動任何資料。</translation>
    </message>
    <message>
        <source>Nothing was merged into “{title}”, so there is nothing to take apart.</source>
        <translation>沒有資料併入過「{title}」，所以沒有可拆開的。</translation>
    </message>
    <message>
        <source>Merged into “{title}”</source>
        <translation>併入「{title}」</translation>
    </message>
    <message>
        <source>Made {merges} of {count} {kinds}</source>
        <translation>把 {count} 筆{kinds}合併為 {merges} 筆</translation>
    </message>
    <message>
        <source>Made {merges} of {count} records</source>
        <translation>把 {count} 筆資料合併為 {merges} 筆</translation>
    </message>
    <message>
        <source>Took “{title}” apart again</source>
        <translation>重新拆開「{title}」</translation>
    </message>
    <message>
        <source>No duplicates: “{title}” and others</source>
        <translation>不是重複：「{title}」與其他資料</translation>
    </message>
    <message>
        <source>Merged {count} {kinds} into “{title}”</source>
        <translation>把 {count} 筆{kinds}合併為「{title}」</translation>
    </message>
    <message>
        <source>Took “{title}” apart again: {count} {kinds} are back</source>
        <translation>重新拆開「{title}」：{count} 筆{kinds}回來了</translation>
    </message>
    <message>
        <source>No duplicates: “{title}” and others, {count} {kinds}</source>
        <translation>不是重複：「{title}」等 {count} 筆{kinds}</translation>
    </message>
    <message>
        <source>#{id} is none of the {kinds} that were deleted.</source>
        <translation>#{id} 不是刪除過的{kinds}。</translation>
    </message>
    <message>
        <source>Name the kind and the numbers of what comes back.</source>
        <translation>請指出要還原的類型與編號。</translation>
    </message>
    <message>
        <source>Restored {kind} “{title}”</source>
        <translation>還原{kind}「{title}」</translation>
    </message>
    <message>
        <source>Restored {count} {kinds}</source>
        <translation>還原 {count} 筆{kinds}</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>沒有刪除過資料。</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>沒有做過什麼。</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已復原</translation>
    </message>
    <message>
        <source>“{name}” ends in none of .csv, .xlsx, .vcf and .ics, so it is not clear what to write.</source>
        <translation>「{name}」的副檔名不是 .csv、.xlsx、.vcf 或 .ics，不知道要寫成什麼。</translation>
    </message>
    <message>
        <source>Leads, contacts and accounts are written as vCards, {kinds} are not.</source>
        <translation>只有線索、聯絡人和客戶可以寫成 vCard，{kinds}不行。</translation>
    </message>
    <message>
        <source>Activities are written as calendar files, {kinds} are not.</source>
        <translation>只有活動可以寫成行事曆檔，{kinds}不行。</translation>
    </message>
    <message>
        <source>“{letter}” cannot be written in {encoding}. Choose UTF-8. No file was written.</source>
        <translation>「{letter}」無法以 {encoding} 寫出，請改用 UTF-8。沒有寫入檔案。</translation>
    </message>
    <message>
        <source>A workbook holds at most {most} records. Narrow the list, or save it as CSV. No file was written.</source>
        <translation>一個活頁簿最多 {most} 筆資料。請縮小清單，或存為 CSV。沒有寫入檔案。</translation>
    </message>
    <message>
        <source>At most {most} records are printed, and these are {count}. Narrow the list first.</source>
        <translation>最多列印 {most} 筆，這裡有 {count} 筆。請先縮小清單範圍。</translation>
    </message>
    <message>
        <source>“{file}” is no office that this program has written. Nothing was imported.</source>
        <translation>「{file}」不是本程式匯出的整個辦公室。沒有匯入任何資料。</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of this program. Nothing was imported. Update the program first.</source>
        <translation>「{file}」由本程式的較新版本寫入。沒有匯入任何資料。請先更新程式。</translation>
    </message>
    <message>
        <source>“{file}” is damaged: it cannot be unpacked to the end. Nothing was imported.</source>
        <translation>「{file}」已損壞，無法完整解壓縮。沒有匯入任何資料。</translation>
    </message>
    <message>
        <source>“{file}” holds “{entry}”, which does not belong there. Nothing was imported.</source>
        <translation>「{file}」內含不該有的「{entry}」。沒有匯入任何資料。</translation>
    </message>
    <message>
        <source>“{file}” would unpack to {size} MB, which no office of its size does. Nothing was imported.</source>
        <translation>「{file}」解壓縮後會有 {size} MB，與檔案大小不相稱。沒有匯入任何資料。</translation>
    </message>
    <message>
        <source>“{file}”: row {row} of {entry} cannot be read. Nothing was imported.</source>
        <translation>「{file}」：無法讀取 {entry} 的第 {row} 列。沒有匯入任何資料。</translation>
    </message>
    <message>
        <source>“{file}”: #{id} in {entry} points at something among {kinds} that is not there. Nothing was imported.</source>
        <translation>「{file}」：{entry} 的 #{id} 指向不存在的{kinds}。沒有匯入任何資料。</translation>
    </message>
    <message>
        <source>A whole office is taken into an empty file only, and this one has {kinds} already. Nothing was imported. Make a new file first.</source>
        <translation>整個辦公室只能匯入空的檔案，而這個檔案已有{kinds}。沒有匯入任何資料。請先建立新檔案。</translation>
    </message>
    <message>
        <source>Took in the office of {file}: 1 record</source>
        <translation>已匯入 {file} 的整個辦公室：1 筆記錄</translation>
    </message>
    <message>
        <source>Took in the office of {file}: {count} records</source>
        <translation>已匯入 {file} 的整個辦公室：{count} 筆記錄</translation>
    </message>
    <message>
        <source>{path} is encrypted, or not a file of this program. Its password, or its recovery key, opens it. Nothing in it was changed.</source>
        <translation>{path} 已加密，或不是本程式的檔案。輸入密碼或復原金鑰即可開啟；檔案內容未有任何變更。</translation>
    </message>
    <message>
        <source>This is not the password of the file.</source>
        <translation>這不是此檔案的密碼。</translation>
    </message>
    <message>
        <source>This opens the newest backup and not the file. Either the password was changed since, or the beginning of the file is damaged: then restore the backup {path}.</source>
        <translation>這個密碼能開啟最新的備份，卻不能開啟檔案。可能是之後換過密碼，也可能是檔案開頭損壞；若是損壞，請還原備份 {path}。</translation>
    </message>
    <message>
        <source>The password needs at least {shortest} characters. Several words make a good one.</source>
        <translation>密碼至少需要 {shortest} 個字元。由幾個詞組成的密碼最好。</translation>
    </message>
    <message>
        <source>{path} has no password.</source>
        <translation>{path} 沒有密碼。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>兩次輸入的密碼不同。</translation>
    </message>
    <message>
        <source>The file with the password, {path}, cannot be read: {reason}</source>
        <translation>無法讀取密碼檔案 {path}：{reason}</translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps passwords. Nothing was remembered.</source>
        <translation>這台電腦沒有可保存密碼的鑰匙圈，未記住任何密碼。</translation>
    </message>
    <message>
        <source>Password of {path}: </source>
        <translation>{path} 的密碼：</translation>
    </message>
    <message>
        <source>New password of {path}: </source>
        <translation>{path} 的新密碼：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再輸入一次：</translation>
    </message>
    <message>
        <source>{path} is encrypted now, and {count} of its copies.</source>
        <translation>{path} 已加密，並加密了它的 {count} 份備份。</translation>
    </message>
    <message>
        <source>Still readable by anybody: {path}</source>
        <translation>任何人仍可讀取：{path}</translation>
    </message>
    <message>
        <source>{path} has no password any more. Its copies keep theirs.</source>
        <translation>{path} 不再有密碼；它的備份仍保留各自的密碼。</translation>
    </message>
    <message>
        <source>Recovery key of {path}: {code}</source>
        <translation>{path} 的復原金鑰：{code}</translation>
    </message>
    <message>
        <source>The keyring of this computer remembers the password.</source>
        <translation>這台電腦的鑰匙圈已記住密碼。</translation>
    </message>
    <message>
        <source>The keyring of this computer does not know the password any more.</source>
        <translation>這台電腦的鑰匙圈已不再保存密碼。</translation>
    </message>
    <message>
        <source>“{title}” is no person: leads, contacts and accounts of people can be exported and erased.</source>
        <translation>「{title}」不是個人：只有線索、聯絡人和個人客戶可以匯出或徹底抹除。</translation>
    </message>
    <message>
        <source>This step erased a person for good, or all that it changed was erased since. It cannot be taken back.</source>
        <translation>這一步徹底抹除了某人，或其變更的資料之後已全部抹除，無法復原。</translation>
    </message>
    <message>
        <source>The answer was not yes, so nothing was erased. Scripts can use --yes.</source>
        <translation>回答不是 yes，因此未抹除任何資料。指令稿可使用 --yes。</translation>
    </message>
    <message>
        <source>“{name}” does not end in .zip. What is held on a person is saved as a zip file.</source>
        <translation>「{name}」的副檔名不是 .zip。個人資料會存成 ZIP 檔案。</translation>
    </message>
    <message>
        <source>Erased a person for good</source>
        <translation>已徹底抹除一個人的資料</translation>
    </message>
    <message>
        <source>Something about a person who was erased</source>
        <translation>與已抹除的人有關的動作</translation>
    </message>
    <message>
        <source>Erased a person for good ({count} records)</source>
        <translation>已徹底抹除一個人的資料（共 {count} 筆記錄）</translation>
    </message>
    <message>
        <source>Erased for good: {names}</source>
        <translation>徹底抹除：{names}</translation>
    </message>
    <message>
        <source>With it go: {counts}</source>
        <translation>一併刪除：{counts}</translation>
    </message>
    <message>
        <source>Stay, and no longer name the person: {counts}</source>
        <translation>保留但不再提及此人：{counts}</translation>
    </message>
    <message>
        <source>Stays, another record has it too: {value} ({kind} “{title}”)</source>
        <translation>保留，因為另一筆記錄也有：{value}（{kind}「{title}」）</translation>
    </message>
    <message>
        <source>This is the one thing that cannot be taken back: not by undo, not from the bin, not by the history.</source>
        <translation>這是唯一無法挽回的動作：復原、資源回收筒、歷程都救不回來。</translation>
    </message>
    <message>
        <source>These backups still hold the person (--copies deletes):</source>
        <translation>這些備份裡仍有此人的資料（--copies 會刪除）：</translation>
    </message>
    <message>
        <source>These backups hold the person and are deleted, after a new one was made:</source>
        <translation>這些備份裡有此人的資料，會在建立新備份後刪除：</translation>
    </message>
    <message>
        <source>Erase for good? Type yes:</source>
        <translation>要徹底抹除嗎？請輸入 yes：</translation>
    </message>
    <message>
        <source>The records are erased, but the file could not be rewritten yet: until it is, free parts of it may hold what they said. The next opening tries again.</source>
        <translation>記錄已抹除，但檔案還無法重寫：在重寫之前，檔案的閒置區域可能仍留有內容。下次開啟時會再試一次。</translation>
    </message>
    <message>
        <source>What is held on {name}</source>
        <translation>{name} 的個人資料</translation>
    </message>
    <message>
        <source>Written on {day} from {file}</source>
        <translation>{day} 自 {file} 匯出</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>file</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Type of content</source>
        <translation>內容類型</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指紋 (SHA-256)</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>加入者</translation>
    </message>
    <message>
        <source>Files cannot be kept with {kinds}.</source>
        <translation>{kinds}不能附加檔案。</translation>
    </message>
    <message>
        <source>A file belongs to one record.</source>
        <translation>一個檔案只屬於一筆記錄。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {most} MB and was not kept. Leave it where it is and note its place.</source>
        <translation>「{name}」超過 {most} MB，沒有收進來。請讓它留在原處，並記下位置。</translation>
    </message>
    <message>
        <source>“{name}” is a folder, a device or a pipe, not a file. It was not kept.</source>
        <translation>「{name}」是資料夾、裝置或管道，不是檔案，沒有收進來。</translation>
    </message>
    <message>
        <source>“{name}” is the file in which this office itself is kept. It cannot be kept in itself.</source>
        <translation>「{name}」就是存放這份資料的檔案，不能收進它自己裡面。</translation>
    </message>
    <message>
        <source>“{name}” is being written to just now and was not kept. Try again when that is done.</source>
        <translation>「{name}」正在被寫入，沒有收進來。請等寫完後再試。</translation>
    </message>
    <message>
        <source>The content of “{name}” is damaged: it is not what was once kept. Nothing was written. A backup may still have it.</source>
        <translation>「{name}」的內容已損壞，和當初收進來的不同。沒有寫出任何檔案。備份裡也許還有。</translation>
    </message>
    <message>
        <source>The content of “{name}” is not kept any more: it had been deleted for longer than the recycle bin looks back.</source>
        <translation>「{name}」的內容已不再保留：它刪除後已超過資源回收筒的期限。</translation>
    </message>
    <message>
        <source>Added “{title}” to “{owner}”</source>
        <translation>已將「{title}」加到「{owner}」</translation>
    </message>
    <message>
        <source>Added {count} files to “{owner}”</source>
        <translation>已將 {count} 個檔案加到「{owner}」</translation>
    </message>
    <message>
        <source>No files.</source>
        <translation>沒有檔案。</translation>
    </message>
    <message>
        <source>Template of letters</source>
        <translation>信件範本</translation>
    </message>
    <message>
        <source>Templates of letters</source>
        <translation>信件範本</translation>
    </message>
    <message>
        <source>template of letters</source>
        <translation>信件範本</translation>
    </message>
    <message>
        <source>templates of letters</source>
        <translation>信件範本</translation>
    </message>
    <message>
        <source>Template name</source>
        <translation>範本名稱</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>21 labels, 63.5 × 38.1 mm (L7160)</source>
        <translation>標籤 21 格，63.5 × 38.1 mm（L7160）</translation>
    </message>
    <message>
        <source>24 labels, 70 × 37 mm (3 × 8)</source>
        <translation>標籤 24 格，70 × 37 mm（3 × 8）</translation>
    </message>
    <message>
        <source>14 labels, 105 × 42 mm (2 × 7)</source>
        <translation>標籤 14 格，105 × 42 mm（2 × 7）</translation>
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
        <translation>標準信封，230 × 120 mm</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>紙張規格</translation>
    </message>
    <message>
        <source>Letters go to leads, contacts and accounts, not to {kinds}.</source>
        <translation>信件只能寄給線索、聯絡人和客戶，不能寄給{kinds}。</translation>
    </message>
    <message>
        <source>There is no template “{name}”. “list letter-templates” shows those there are.</source>
        <translation>沒有名為「{name}」的範本。list letter-templates 會列出所有範本。</translation>
    </message>
    <message>
        <source>Nobody is left to write to. Nothing was written.</source>
        <translation>沒有可以寄送的對象，沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>Letters are made for {most} records at most at a time; {count} are chosen.</source>
        <translation>一次最多為 {most} 筆記錄製作信件；目前選了 {count} 筆。</translation>
    </message>
    <message>
        <source>“{name}” has places that no record fills: {places}. Nothing was written.</source>
        <translation>「{name}」裡有資料無法填入的欄位：{places}。沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>Of this template letters are written with {option}. Nothing was written.</source>
        <translation>這個範本要用 {option} 寫出，沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>Noted “{subject}” for “{title}”</source>
        <translation>已為「{title}」記下「{subject}」</translation>
    </message>
    <message>
        <source>Noted “{subject}” for {count} {kinds}</source>
        <translation>已為 {count} 筆{kinds}記下「{subject}」</translation>
    </message>
    <message>
        <source>Left out, do not want to be contacted ({count}): {names}</source>
        <translation>略過請勿聯絡的人（{count}）：{names}</translation>
    </message>
    <message>
        <source>Left out, no address ({count}): {names}</source>
        <translation>略過沒有地址的人（{count}）：{names}</translation>
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
        <translation>跟進流程的步驟與延後的日子都落在工作天。放假日一行一個，可直接貼上，例如 2027-01-01 元旦，或 2027-02-05 – 2027-02-10。</translation>
    </message>
</context>
<context>
    <name>_Failures</name>
    <message>
        <source>Rows that cannot be taken</source>
        <translation>無法匯入的資料</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>還有 %Ln 筆</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ListDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
</TS>

"""Templates of letters, e-mails, labels and envelopes, with some to begin with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"

_NOW = "CAST(strftime('%s', 'now') AS INTEGER) * 1000"
_TABLE = """CREATE TABLE letter_template (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE "NOCASE",
    code TEXT,
    language TEXT,
    form TEXT,
    sheet TEXT,
    subject TEXT,
    position INTEGER,
    active INTEGER,
    created_at INTEGER,
    updated_at INTEGER,
    text TEXT,
    version INTEGER DEFAULT '0' NOT NULL
)"""
#: What an office begins with: name, language, form, sheet, subject, text.
_TEMPLATES: tuple[tuple[str, str, str, str | None, str | None, str], ...] = (
    (
        "展會後跟進",
        "zh_TW",
        "email",
        None,
        "很高興在展會上認識您",
        "{姓名} 您好：\n"
        "\n"
        "感謝您在展會上撥冗到我們的攤位。您提到的需求，我們已請同事整理資料，近日會寄上建議方案與"
        "報價。\n"
        "\n"
        "如果方便，我想在下週找個時間與您通個電話，了解貴公司的時程與預算。有任何問題，歡迎直接回"
        "覆這封信。\n"
        "\n"
        "祝 商祺\n"
        "{寄件人}\n"
        "{我們公司}\n"
        "{我們電話}",
    ),
    (
        "報價附函",
        "zh_TW",
        "letter",
        None,
        "報價單敬請查收",
        "{姓名} 您好：\n"
        "\n"
        "感謝貴公司的詢價。隨函附上報價單一份，內容已依我們討論的規格與數量整理，報價有效期間與付"
        "款條件請見報價單下方。\n"
        "\n"
        "若規格或交期需要調整，請與我聯絡，我們會儘快更新。期待有機會為貴公司服務。\n"
        "\n"
        "敬祝 商祺\n"
        "\n"
        "{寄件人}\n"
        "{我們公司}",
    ),
    (
        "生日祝賀",
        "zh_TW",
        "email",
        None,
        "祝您生日快樂",
        "{姓名} 您好：\n"
        "\n"
        "今天是您的生日，{我們公司}全體同仁祝您生日快樂、身體健康、事業順利。\n"
        "\n"
        "感謝您一直以來的支持與信任。\n"
        "\n"
        "{寄件人} 敬上",
    ),
    (
        "地址標籤",
        "zh_TW",
        "label",
        "labels_21",
        None,
        "{地址}\n{公司}\n{姓名} {職稱} 收",
    ),
    (
        "標準信封",
        "zh_TW",
        "envelope",
        "envelope_tw",
        None,
        "{地址}\n{公司}\n{姓名} {職稱} 收",
    ),
    (
        "展会后跟进",
        "zh_CN",
        "email",
        None,
        "很高兴在展会上认识您",
        "{姓名}，您好：\n"
        "\n"
        "感谢您在展会上莅临我们的展位。您提到的需求，我们已安排同事整理资料，近日会把方案和报价发"
        "给您。\n"
        "\n"
        "如果方便，我想下周和您通个电话，了解贵公司的时间安排和预算。有任何问题，欢迎直接回复这封"
        "邮件。\n"
        "\n"
        "祝商祺\n"
        "{寄件人}\n"
        "{我们公司}\n"
        "{我们电话}",
    ),
    (
        "报价附函",
        "zh_CN",
        "letter",
        None,
        "报价单敬请查收",
        "{姓名}，您好：\n"
        "\n"
        "感谢贵公司的询价。随函附上报价单一份，内容按我们讨论的规格和数量整理，报价有效期和付款条"
        "件请见报价单下方。\n"
        "\n"
        "如规格或交期需要调整，请与我联系，我们会尽快更新。期待与贵公司合作。\n"
        "\n"
        "此致\n"
        "敬礼\n"
        "\n"
        "{寄件人}\n"
        "{我们公司}",
    ),
    (
        "生日祝福",
        "zh_CN",
        "email",
        None,
        "祝您生日快乐",
        "{姓名}，您好：\n"
        "\n"
        "今天是您的生日，{我们公司}全体同事祝您生日快乐，身体健康，工作顺利。\n"
        "\n"
        "感谢您一直以来的支持与信任。\n"
        "\n"
        "{寄件人}",
    ),
    (
        "地址标签",
        "zh_CN",
        "label",
        "labels_24",
        None,
        "{地址}\n{公司}\n{姓名} {职位} 收",
    ),
    (
        "信封",
        "zh_CN",
        "envelope",
        "envelope_dl",
        None,
        "{地址}\n{公司}\n{姓名} {职位} 收",
    ),
    (
        "Follow-up after a fair",
        "en",
        "email",
        None,
        "Good to meet you at the fair",
        "Dear {name},\n"
        "\n"
        "thank you for stopping at our stand. I have asked a colleague to put together what you "
        "were looking for, and we will send you a proposal with prices in the next few days.\n"
        "\n"
        "Could we speak for a quarter of an hour next week? I would like to understand your "
        "timing and budget. If anything is open, simply reply to this e-mail.\n"
        "\n"
        "Kind regards\n"
        "{sender}\n"
        "{our company}\n"
        "{our phone}",
    ),
    (
        "Cover letter of an offer",
        "en",
        "letter",
        None,
        "Our offer",
        "Dear {name},\n"
        "\n"
        "thank you for your enquiry. Please find our offer enclosed. It follows the "
        "specification and quantities that we discussed; how long it is valid and how it is paid "
        "is stated below the prices.\n"
        "\n"
        "Should anything need to be changed, in the specification or in the date of delivery, "
        "please let me know and you will have a new version soon. We look forward to working "
        "with you.\n"
        "\n"
        "Yours sincerely\n"
        "\n"
        "{sender}\n"
        "{our company}",
    ),
    (
        "Birthday",
        "en",
        "email",
        None,
        "Happy birthday",
        "Dear {name},\n"
        "\n"
        "everyone at {our company} wishes you a happy birthday and a good year ahead.\n"
        "\n"
        "Thank you for your trust.\n"
        "\n"
        "{sender}",
    ),
    (
        "Address labels",
        "en",
        "label",
        "labels_21",
        None,
        "{name}\n{job title}\n{company}\n{address}",
    ),
    (
        "Envelope",
        "en",
        "envelope",
        "envelope_dl",
        None,
        "{name}\n{job title}\n{company}\n{address}",
    ),
)


def upgrade() -> None:
    """Add them."""
    op.execute(_TABLE)
    statement = sa.text(
        "INSERT INTO letter_template "
        "(name, language, form, sheet, subject, text, position, active, created_at, updated_at) "
        f"VALUES (:name, :language, :form, :sheet, :subject, :text, :position, 1, {_NOW}, {_NOW})"
    )
    names = ("name", "language", "form", "sheet", "subject", "text")
    for place, template in enumerate(_TEMPLATES, start=1):
        told = dict(zip(names, template, strict=True))
        op.execute(statement.bindparams(**told, position=place))

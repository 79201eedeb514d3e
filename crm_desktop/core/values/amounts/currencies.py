"""Currency codes of ISO 4217, and the signs and names by which people write them."""

from __future__ import annotations

from collections.abc import Mapping

#: Codes in use (ISO 4217, list one), without funds, metals and units of account.
ACTIVE_CODES = frozenset(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
    CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL
    GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF
    KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
    MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD
    SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH
    UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split()
)

#: Withdrawn in the last years: amounts of then may still be written down, and imported.
WITHDRAWN_CODES = frozenset("ANG BGN BYR CUC HRK LTL SLL VEF ZWL".split())

#: Every currency that an amount may have.
CURRENCY_CODES = ACTIVE_CODES | WITHDRAWN_CODES

#: Signs and names that mean one currency; keys are casefolded.
CURRENCY_NAMES: Mapping[str, str] = {
    **dict.fromkeys(("nt$", "nt", "ntd", "新台幣", "新臺幣", "台幣", "臺幣", "新台币", "台币"), "TWD"),
    **dict.fromkeys(("us$", "u$", "usd$", "美元", "美金"), "USD"),
    **dict.fromkeys(("rmb", "cn¥", "rmb¥", "人民幣", "人民币"), "CNY"),
    **dict.fromkeys(("jp¥", "日圓", "日元", "日幣", "日币", "円"), "JPY"),
    **dict.fromkeys(("hk$", "港幣", "港币", "港元"), "HKD"),
    **dict.fromkeys(("mop$", "澳門幣", "澳门币"), "MOP"),
    **dict.fromkeys(("s$", "sg$", "新加坡元", "新幣", "新币"), "SGD"),
    **dict.fromkeys(("a$", "au$", "澳幣", "澳币", "澳元"), "AUD"),
    **dict.fromkeys(("c$", "ca$", "can$", "加幣", "加币", "加元"), "CAD"),
    **dict.fromkeys(("nz$", "紐幣", "纽币"), "NZD"),
    **dict.fromkeys(("€", "euro", "euros", "歐元", "欧元"), "EUR"),
    **dict.fromkeys(("£", "英鎊", "英镑"), "GBP"),
    **dict.fromkeys(("₩", "韓元", "韓圜", "韩元"), "KRW"),
    **dict.fromkeys(("₫", "đ", "越南盾"), "VND"),
    **dict.fromkeys(("฿", "泰銖", "泰铢"), "THB"),
    **dict.fromkeys(("rm", "馬幣", "马币", "令吉"), "MYR"),
    **dict.fromkeys(("rp", "印尼盾"), "IDR"),
    **dict.fromkeys(("₹", "rs", "盧比", "卢比"), "INR"),
    **dict.fromkeys(("sfr", "fr", "瑞士法郎"), "CHF"),
    "r$": "BRL",
    "₱": "PHP",
    "zł": "PLN",
    "kč": "CZK",
    "ft": "HUF",
    "₺": "TRY",
    "₴": "UAH",
    "₽": "RUB",
    "₪": "ILS",
    "mx$": "MXN",
}

#: Signs that several currencies share: the home currency where it is among them, else the first. Empty: any.
SHARED_SIGNS: Mapping[str, tuple[str, ...]] = {
    "$": ("USD", "TWD", "HKD", "SGD", "AUD", "CAD", "NZD", "MXN", "MOP", "CLP", "COP", "ARS"),
    "¥": ("CNY", "JPY"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "dollars": ("USD", "TWD", "HKD", "SGD", "AUD", "CAD", "NZD"),
    "元": (),
    "圓": (),
    "圆": (),
    "元整": (),
    "圓整": (),
    "圆整": (),
    "塊": (),
    "块": (),
}

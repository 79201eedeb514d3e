"""What the commands of orders understand."""

from __future__ import annotations

import argparse

from crm_desktop.command_line.arguments.shared import day, told, written
from crm_desktop.core.records.kinds import Kind

_NAMED = "by its name, its external id or #number"


def order(each: argparse.ArgumentParser) -> None:
    """Make an order of a deal."""
    each.set_defaults(kind=Kind.ORDER)
    each.add_argument("opportunity", metavar="OPPORTUNITY", help=f"the won deal, {_NAMED}")
    told(each)
    written(each)


def order_again(each: argparse.ArgumentParser) -> None:
    """Order the same again."""
    each.set_defaults(kind=Kind.ORDER)
    each.add_argument("order", metavar="ORDER", help="the order that it is like, by its number or #id")
    told(each)
    written(each)


def pay(each: argparse.ArgumentParser) -> None:
    """Note a payment."""
    each.set_defaults(kind=Kind.PAYMENT)
    each.add_argument("order", metavar="ORDER", help="what is paid, by its number or #id")
    each.add_argument(
        "--amount",
        required=True,
        metavar="AMOUNT",
        help="such as 400 or “200 USD”; --amount=-50 is money given back",
    )
    each.add_argument("--date", type=day, metavar="DATE", help="when it came in, else today")
    each.add_argument(
        "--rate", default="", metavar="RATE", help="how much one of its currency is in that of the order"
    )
    each.add_argument("--reference", default="", metavar="TEXT", help="what the bank calls it")
    each.add_argument("--method", default="", metavar="TEXT", help="by which way it came")
    written(each)

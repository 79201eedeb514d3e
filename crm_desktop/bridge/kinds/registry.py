"""The kinds of records that have a page: a new one is a line here and a module beside."""

from __future__ import annotations

from crm_desktop.bridge.kinds.account import ACCOUNT
from crm_desktop.bridge.kinds.competitor import COMPETITOR
from crm_desktop.bridge.kinds.contact import CONTACT
from crm_desktop.bridge.kinds.lead import LEAD
from crm_desktop.bridge.kinds.opportunity import OPPORTUNITY
from crm_desktop.bridge.kinds.order import ORDER
from crm_desktop.bridge.kinds.product import PRODUCT
from crm_desktop.bridge.kinds.quote import QUOTE

#: In the order of their tabs.
BUILT_IN_VIEWS = (LEAD, ACCOUNT, CONTACT, OPPORTUNITY, QUOTE, ORDER, PRODUCT, COMPETITOR)

"""Lists a simulated Feishu with the vendor's official Python SDK, unmodified, and compares every item with the state.

usage: feishu_sdk.py write STATE          writes a state file
       feishu_sdk.py check STATE ORIGIN   lists what is served at ORIGIN, and compares

What is expected is worked out from the state file alone, without a line of the simulator.
"""

import json
import math
import sys

import lark_oapi as lark
from lark_oapi.api.contact.v3 import ListDepartmentUnitRequest
from lark_oapi.api.directory.v1 import (
    FilterCondition,
    FilterDepartmentRequest,
    FilterDepartmentRequestBody,
    ListCollaborationTenantRequest,
    MultiFilterCondition,
    PageCondition,
)

APP_ID = "cli_third_party"
APP_SECRET = "known to everybody"


def state():
    """An organisation whose lists need several pages each, the last one full, partly full or alone."""
    departments = [
        {
            "department_id": f"d{number}",
            "parent_department_id": "0" if number <= 200 else f"d{number % 7 + 1}",
            "name": {"default_value": f"Department {number}", "i18n_value": {"zh_cn": f"部门 {number}", "ja_jp": f"部署 {number}"}},
            "leaders": [{"employee_id": f"e{number % 5}"}],
            "further_members": number % 11,
            "order_weight": str(number * 10),
        }
        for number in range(1, 431)
    ]
    return {
        "feishu": {
            "app": {"app_id": APP_ID, "app_secret": APP_SECRET},
            "organization": {
                "employees": [{"employee_id": f"e{number}", "open_id": f"ou_{number}"} for number in range(5)],
                "departments": departments,
                "units": [{"unit_id": "BU121", "departments": [f"d{number}" for number in range(1, 251)]}],
                "collaboration_tenants": [
                    {"tenant_key": f"t{number}", "connect_time": 1724296400 + number, "name": f"Partner {number}"}
                    for number in range(101)
                ],
            },
        }
    }


def pages(what, size, fetch):
    """Every item of a listing; `fetch` gives (items, has_more, page_token) of the page behind a token."""
    items, token, count = [], None, 0
    while True:
        response = fetch(token)
        if not response.success():
            sys.exit(f"{what}: {response.code} {response.msg}, log ID {response.get_log_id()}")
        page, has_more, token = response.page
        items += page
        count += 1
        if not has_more:
            break
        if not token:
            sys.exit(f"{what}: page {count} has more to come, and no token for it")
        if len(page) != size:
            sys.exit(f"{what}: page {count} has {len(page)} items and not {size}, although more follow")
    if count != max(1, math.ceil(len(items) / size)):
        sys.exit(f"{what}: {len(items)} items came on {count} pages of {size}")
    print(f"{what}: {len(items)} on {count} pages")
    return items


def same(what, got, expected):
    if got != expected:
        for index, (left, right) in enumerate(zip(got, expected)):
            if left != right:
                sys.exit(f"{what}: item {index} is {left}, and not {right}")
        sys.exit(f"{what}: {len(got)} items came, and not {len(expected)}")


def check(organization, origin):
    client = lark.Client.builder().app_id(APP_ID).app_secret(APP_SECRET).domain(origin).build()

    def units(token):
        request = ListDepartmentUnitRequest.builder().unit_id("BU121").department_id_type("department_id").page_size(100)
        response = client.contact.v3.unit.list_department((request.page_token(token) if token else request).build())
        data = response.data
        response.page = data and (data.departmentlist, data.has_more, data.page_token)
        return response

    unit = next(unit for unit in organization["units"] if unit["unit_id"] == "BU121")
    same(
        "departments of a unit",
        [(item.unit_id, item.department_id) for item in pages("departments of a unit", 100, units)],
        [("BU121", department) for department in unit["departments"]],
    )

    def tenants(token):
        request = ListCollaborationTenantRequest.builder().page_size(20)
        response = client.directory.v1.collaboration_tenant.list((request.page_token(token) if token else request).build())
        data = response.data
        response.page = data and (data.items, data.has_more, data.page_token)
        return response

    same(
        "associated tenants",
        [(item.tenant_key, item.connect_time, item.name.default_value) for item in pages("associated tenants", 20, tenants)],
        [(tenant["tenant_key"], tenant["connect_time"], tenant["name"]) for tenant in organization["collaboration_tenants"]],
    )

    def below(parent):
        def departments(token):
            condition = FilterCondition.builder().field("parent_department_id").operator("eq").value(json.dumps(parent)).build()
            body = (
                FilterDepartmentRequestBody.builder()
                .filter(MultiFilterCondition.builder().conditions([condition]).build())
                .required_fields(["name", "department_id", "parent_department_id", "leaders", "department_count", "order_weight"])
                .page_request((PageCondition.builder().page_size(50).page_token(token or "")).build())
                .build()
            )
            request = FilterDepartmentRequest.builder().department_id_type("department_id").employee_id_type("open_id").request_body(body).build()
            response = client.directory.v1.department.filter(request)
            data = response.data
            response.page = data and (data.departments or [], data.page_response.has_more, data.page_response.page_token)
            return response

        return departments

    children = {}
    for department in organization["departments"]:
        children.setdefault(department["parent_department_id"], []).append(department)

    def members(department):
        return department["further_members"] + sum(members(child) for child in children.get(department["department_id"], []))

    for parent in ["0", "d1", "d2", "d7", "d430"]:
        what = f"departments below {parent}"
        same(
            what,
            [
                (
                    item.department_id,
                    item.parent_department_id,
                    item.name.default_value,
                    item.name.i18n_value,
                    [(leader.leader_type, leader.leader_id) for leader in item.leaders],
                    item.department_count.recursive_members_count,
                    item.department_count.direct_departments_count,
                    item.order_weight,
                )
                for item in pages(what, 50, below(parent))
            ],
            [
                (
                    department["department_id"],
                    parent,
                    department["name"]["default_value"],
                    department["name"]["i18n_value"],
                    [(1, leader["employee_id"].replace("e", "ou_")) for leader in department["leaders"]],
                    str(members(department)),
                    str(len(children.get(department["department_id"], []))),
                    department["order_weight"],
                )
                for department in children.get(parent, [])
            ],
        )


def main():
    match sys.argv[1:]:
        case ["write", path]:
            with open(path, "w", encoding="utf-8") as file:
                json.dump(state(), file, ensure_ascii=False, indent=1)
        case ["check", path, origin]:
            with open(path, encoding="utf-8") as file:
                check(json.load(file)["feishu"]["organization"], origin)
        case _:
            sys.exit(__doc__)


main()

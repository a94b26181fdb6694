"""Calls every operation of the simulated Feishu with the vendor's official Python SDK, unmodified.

usage: feishu_writes.py STATE ORIGIN

What was created is looked for, changed and removed, and what was there before is compared with the state file. Fails if an
operation that the SDK has was not called, or if anything but what was sent comes back.
"""

import inspect
import json
import sys

import lark_oapi as lark

IDS = {"department_id_type": "department_id", "user_id_type": "user_id", "employee_id_type": "employee_id"}

# What the simulator answers and the SDK does not have: a GET that belongs to no family of it.
NOT_IN_THE_SDK = {"search/v1/user"}

called = set()


def resources(client):
    """Every operation of the families that the SDK has, by its name."""
    for family, service in (("contact", client.contact.v3), ("directory", client.directory.v1), ("trust_party", client.trust_party.v1)):
        for name, resource in vars(service).items():
            for method, function in inspect.getmembers(resource, inspect.ismethod):
                if not method.startswith(("a", "_")) or method in ("add",):
                    yield f"{family}.{name}.{method}", function


# Groups, roles and the like are not simulated; `list`, `update` and `basic_batch` are on no page any more.
LEFT_OUT = ("employee_type_enum", "functional_role", "group", "job_", "work_city")
NOT_ON_A_PAGE = {"contact.department.list", "contact.user.list", "contact.user.update", "contact.user.basic_batch"}


def make(kind, value):
    """A value of the SDK's own types."""
    return kind(value) if inspect.isclass(kind) and isinstance(value, dict) else value


def call(operations, name, option=None, refused=None, **parameters):
    """Calls an operation; the answer's data as JSON."""
    function = operations[name]
    request = inspect.signature(function).parameters["request"].annotation.builder()
    for key, value in {**IDS, **parameters}.items():
        setter = getattr(request, key, None)
        if setter is None:
            assert key in IDS, f"{name} has no parameter {key}"
            continue
        kind = list(inspect.signature(setter).parameters.values())[0].annotation
        setter(make(kind, value))
    response = function(request.build(), *([option] if option else []))
    called.add(name)
    if refused is not None:
        assert response.code == refused, f"{name}: {response.code} {response.msg}, and not {refused}"
        return None
    assert response.success(), f"{name}: {response.code} {response.msg}, log ID {response.get_log_id()}"
    # The SDK has decoded it; what it made of it is put into JSON again, so that nothing it lost goes unnoticed.
    return json.loads(lark.JSON.marshal(response.data)) if getattr(response, "data", None) is not None else {}


def same(what, got, expected):
    assert got == expected, f"{what}: {got}, and not {expected}"


def check(state, origin):
    organization = state["feishu"]["organization"]
    app = state["feishu"]["app"]
    client = lark.Client.builder().app_id(app["app_id"]).app_secret(app["app_secret"]).domain(origin).build()
    operations = dict(resources(client))
    operations = {name: function for name, function in operations.items() if name not in NOT_ON_A_PAGE and not any(f".{left}" in name for left in LEFT_OUT)}
    # The SDK takes a user's token only if it fetches none itself.
    builder = lark.Client.builder().app_id(app["app_id"]).app_secret(app["app_secret"]).domain(origin)
    of_users = dict(resources(builder.enable_set_token(True).build()))
    user = lark.RequestOption.builder().user_access_token("u-simulator").build()

    def do(name, option=None, **parameters):
        return call(of_users if option else operations, name, option=option, **parameters)

    # What the state file has.
    roots = [item["department_id"] for item in organization["departments"] if item["parent_department_id"] == "0"]
    page = do("contact.department.children", department_id="0", page_size=50)
    same("children", [item["department_id"] for item in page["items"]], roots[:50])
    below_d1 = [item["department_id"] for item in organization["departments"] if item["parent_department_id"] == "d1"]
    page = do("contact.department.children", department_id="d1", page_size=50, fetch_child=True)
    same("descendants", [item["department_id"] for item in page["items"]], below_d1)
    same("parents", [item["department_id"] for item in do("contact.department.parent", department_id=below_d1[0])["items"]], ["d1"])
    same("one", do("contact.department.get", department_id="d7")["department"]["name"], "Department 7")
    same("several", [item["name"] for item in do("contact.department.batch", department_ids=["d1", "d2"])["items"]], ["Department 1", "Department 2"])
    found = do("contact.department.search", option=user, request_body={"query": "Department 42"})["items"]
    same("search", [item["department_id"] for item in found], ["d42", "d420", "d421", "d422", "d423", "d424", "d425", "d426", "d427", "d428", "d429"])
    people = [employee["employee_id"] for employee in organization["employees"]]
    same("root's users", [item["user_id"] for item in do("contact.user.find_by_department", department_id="0")["items"]], people)
    same("users", [item["open_id"] for item in do("contact.user.batch", user_ids=["e0", "e3"])["items"]], ["ou_0", "ou_3"])
    scopes = do("contact.scope.list", page_size=100)
    same("scopes", (scopes["user_ids"], scopes["department_ids"]), (people, roots[: 100 - len(people)]))
    same("custom fields", do("contact.custom_attr.list")["items"], [])
    same("units", [unit["unit_id"] for unit in do("contact.unit.list")["unitlist"]], ["BU121"])

    # Departments of contact/v3, with an idempotency key.
    body = {"name": "New", "parent_department_id": "d1", "department_id": "new", "leader_user_id": "e1", "create_group_chat": True}
    first = do("contact.department.create", client_token="once", request_body=body)
    same("retried create", do("contact.department.create", client_token="once", request_body=body), first)
    do("contact.department.create", client_token="once", request_body={**body, "name": "Other"}, refused=40021)
    do("contact.department.patch", department_id="new", request_body={"name": "Newer"})
    got = do("contact.department.get", department_id="new")["department"]
    same("patched", (got["name"], got["leader_user_id"], got["parent_department_id"]), ("Newer", "e1", "d1"))
    do("contact.department.update", department_id="new", request_body={"name": "Newest", "parent_department_id": "d2"})
    got = do("contact.department.get", department_id="new")["department"]
    same("updated", (got["name"], got.get("leader_user_id"), got["parent_department_id"]), ("Newest", None, "d2"))
    do("contact.department.unbind_department_chat", request_body={"department_id": "new"})
    do("contact.department.update_department_id", department_id="new", request_body={"new_department_id": "new-2"})
    do("contact.department.get", department_id="new", refused=40015)

    # Users of contact/v3, seen by directory/v1 as well.
    body = {"user_id": "dora", "name": "Dora", "mobile": "13911110000", "email": "dora@example.com", "department_ids": ["new-2"], "employee_type": 1}
    same("created user", do("contact.user.create", request_body=body)["user"]["user_id"], "dora")
    do("contact.department.delete", department_id="new-2", refused=43011)
    do("contact.user.patch", user_id="dora", request_body={"name": "Dora B.", "city": "Shanghai"})
    got = do("contact.user.get", user_id="dora")["user"]
    same("patched user", (got["name"], got["city"], got["department_ids"]), ("Dora B.", "Shanghai", ["new-2"]))
    found = do("contact.user.batch_get_id", request_body={"emails": ["dora@example.com"], "mobiles": ["13911110000", "1"]})["user_list"]
    same("IDs", [entry.get("user_id") for entry in found], ["dora", "dora", None])
    do("contact.user.update_user_id", user_id="dora", request_body={"new_user_id": "dora-2"})
    fields = ["base_info.name", "base_info.departments.department_id", "work_info.staff_status"]
    got = do("directory.employee.mget", request_body={"employee_ids": ["dora-2"], "required_fields": fields})["employees"][0]
    same("seen as an employee", (got["base_info"]["name"]["name"]["default_value"], got["base_info"]["departments"][0]["department_id"], got["work_info"]["staff_status"]), ("Dora B.", "new-2", 1))
    do("contact.user.delete", user_id="dora-2")
    same("deleted user", do("contact.user.get", user_id="dora-2")["user"]["status"]["is_resigned"], True)
    do("contact.user.resurrect", user_id="dora-2", request_body={"departments": [{"department_id": "new-2"}]})
    same("back again", [item["user_id"] for item in do("contact.user.find_by_department", department_id="new-2")["items"]], ["dora-2"])
    do("contact.user.delete", user_id="dora-2")
    do("contact.department.delete", department_id="new-2")

    # Units.
    do("contact.unit.create", request_body={"unit_id": "U9", "name": "Nine", "unit_type": "t"})
    do("contact.unit.patch", unit_id="U9", request_body={"name": "Ninth"})
    same("unit", do("contact.unit.get", unit_id="U9")["unit"], {"unit_id": "U9", "name": "Ninth", "unit_type": "t"})
    do("contact.unit.bind_department", request_body={"unit_id": "U9", "department_id": "d300", "department_id_type": "department_id"})
    same("bound", do("contact.unit.list_department", unit_id="U9")["departmentlist"], [{"unit_id": "U9", "department_id": "d300"}])
    do("contact.unit.unbind_department", request_body={"unit_id": "U9", "department_id": "d300", "department_id_type": "department_id"})
    do("contact.unit.delete", unit_id="U9")
    do("contact.unit.get", unit_id="U9", refused=43051)

    # Departments and employees of directory/v1.
    department = {"name": {"default_value": "Made"}, "parent_department_id": "d3", "custom_department_id": "made"}
    same("created", do("directory.department.create", request_body={"department": department})["department_id"], "made")
    do("directory.department.patch", department_id="made", request_body={"department": {"name": {"default_value": "Remade"}}})
    fields = ["name", "parent_department_id"]
    got = do("directory.department.mget", request_body={"department_ids": ["made"], "required_fields": fields})["departments"][0]
    same("patched", (got["name"]["default_value"], got["parent_department_id"]), ("Remade", "d3"))
    found = do("directory.department.search", request_body={"query": "remade", "page_request": {}, "required_fields": ["department_id"]})
    same("found", [item["department_id"] for item in found["departments"]], ["made"])
    condition = {"field": "parent_department_id", "operator": "eq", "value": '"d3"'}
    listed = do("directory.department.filter", request_body={"filter": {"conditions": [condition]}, "required_fields": ["department_id"], "page_request": {"page_size": 100}})
    assert "made" in [item["department_id"] for item in listed["departments"]]
    employee = {"name": {"name": {"default_value": "Emil"}}, "mobile": "+8613911110001", "custom_employee_id": "emil", "employee_order_in_departments": [{"department_id": "made"}]}
    same("hired", do("directory.employee.create", request_body={"employee": employee})["employee_id"], "emil")
    do("directory.department.delete", department_id="made", refused=2221332)
    do("directory.employee.patch", employee_id="emil", request_body={"employee": {"description": "Hello"}})
    found = do("directory.employee.search", request_body={"query": "emil", "page_request": {}, "required_fields": ["base_info.description"]})
    same("found", [item["base_info"]["description"] for item in found["employees"]], ["Hello"])

    def members(standing):
        conditions = [
            {"field": "base_info.departments.department_id", "operator": "eq", "value": '"made"'},
            {"field": "work_info.staff_status", "operator": "eq", "value": standing},
        ]
        body = {"filter": {"conditions": conditions}, "required_fields": ["base_info.employee_id"], "page_request": {}}
        return [item["base_info"]["employee_id"] for item in do("directory.employee.filter", request_body=body)["employees"]]

    leaving = {"employee": {"resign_date": "2099-01-31", "resign_reason": "1", "resign_type": "1"}}
    do("directory.employee.to_be_resigned", employee_id="emil", request_body=leaving)
    same("leaving", (members("1"), members("5")), ([], ["emil"]))
    do("directory.employee.regular", employee_id="emil")
    same("staying", (members("1"), members("5")), (["emil"], []))
    do("directory.employee.delete", employee_id="emil", request_body={})
    do("directory.employee.resurrect", employee_id="emil", request_body={"employee_order_in_departments": [{"department_id": "made"}]})
    same("back again", members("1"), ["emil"])
    do("directory.employee.delete", employee_id="emil", request_body={}, refused=2221185)
    do("contact.user.delete", user_id="emil")
    do("directory.department.delete", department_id="made")

    # Associated organisations.
    tenants = organization["collaboration_tenants"]
    same("partners", [item["tenant_key"] for item in do("trust_party.collaboration_tenant.list", page_size=100)["target_tenant_list"]], [tenant["tenant_key"] for tenant in tenants[:100]])
    same("partners of an administrator", len(do("directory.collaboration_tenant.list")["items"]), 100)
    same("partner", do("trust_party.collaboration_tenant.get", target_tenant_key="t5")["target_tenant"]["tenant_name"], "Partner 5")
    visible = do("trust_party.collaboration_tenant.visible_organization", target_tenant_key="t5")["collaboration_entity_list"]
    department = next(item for item in visible if item["collaboration_entity_type"] == "department")
    got = do("trust_party.collaboration_tenant_collaboration_department.get", target_tenant_key="t5", target_department_id=department["department_id"])["target_department"]
    same("partner's department", got["name"], department["department_name"])
    leader = got["leaders"][0]["id"]
    got = do("trust_party.collaboration_tenant_collaboration_user.get", target_tenant_key="t5", target_user_id=leader["user_id"])["target_user"]
    same("partner's user", got["open_id"], leader["open_id"])
    shared = do("directory.collboration_share_entity.list", target_tenant_key="t5")
    assert department["open_department_id"] in [item["open_department_id"] for item in shared["share_departments"]]
    rule = {"subjects": {"open_user_ids": ["ou_1"]}, "objects": {"open_department_ids": [department["open_department_id"]]}}
    rule_id = do("directory.collaboration_rule.create", target_tenant_key="t5", request_body=rule)["add_rule_id"]
    everybody = {**rule, "subjects": {"open_department_ids": ["0"]}}
    do("directory.collaboration_rule.update", target_tenant_key="t5", collaboration_rule_id=rule_id, request_body=everybody)
    listed = do("directory.collaboration_rule.list", target_tenant_key="t5")["items"]
    same("rules", [(item["rule_id"], item["subjects"]["open_department_ids"], item["subject_is_valid"]) for item in listed], [(rule_id, ["0"], True)])
    do("directory.collaboration_rule.delete", target_tenant_key="t5", collaboration_rule_id=rule_id)
    same("no rules", do("directory.collaboration_rule.list", target_tenant_key="t5").get("items", []), [])

    missing = set(operations) - called
    assert not missing, f"the SDK has these as well, and nothing called them: {sorted(missing)}"
    print(f"{len(called)} operations called with the SDK; it lacks {', '.join(sorted(NOT_IN_THE_SDK))}")


def main():
    match sys.argv[1:]:
        case [path, origin]:
            with open(path, encoding="utf-8") as file:
                try:
                    check(json.load(file), origin)
                except AssertionError as error:
                    sys.exit(str(error))
        case _:
            sys.exit(__doc__)


main()

"""Calls every operation of the simulated Coze with nothing but Python's standard library.

usage: coze_http.py ORIGIN

What was created is looked for, changed and removed.
"""

import json
import sys
import urllib.error
import urllib.request

ENTERPRISE = "/v1/enterprises/volcano_2101950001"


def call(origin, method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Authorization": "Bearer pat_simulator", "Content-Type": "application/json"}
    request = urllib.request.Request(origin + path, data=data, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as error:
        answer = json.load(error)
    assert answer["detail"]["logid"], answer
    return answer


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    origin = sys.argv[1]

    def do(method, path, body=None, code=0):
        answer = call(origin, method, path, body)
        if answer["code"] != code:
            sys.exit(f"{method} {path}: {answer}, and not {code}")
        return answer.get("data")

    def people(organization):
        items = do("GET", f"/v1/organizations/{organization}/members?page_num=1&page_size=50")["items"]
        return {item["user_id"]: item["organization_role_type"] for item in items}

    def same(what, got, expected):
        if got != expected:
            sys.exit(f"{what}: {got}, and not {expected}")

    listed = do("GET", f"{ENTERPRISE}/organizations?page_num=1&page_size=20")
    default = next(item["organization_id"] for item in listed["items"] if item["is_default_organization"])
    before = people(default)
    admin = next(user for user, role in before.items() if role == "organization_super_admin")
    do("POST", f"{ENTERPRISE}/members", {"users": [{"user_id": "77", "role": "enterprise_member"}]})
    same("joined", people(default), {**before, "77": "organization_member"})
    do("PUT", f"{ENTERPRISE}/members/77", {"role": "enterprise_admin"})
    organization = do("POST", f"{ENTERPRISE}/organizations", {"name": "Labs", "super_admin_user_id": "77"})["organization_id"]
    do("PUT", f"/v1/organizations/{organization}", {"name": "Research"})
    after = do("GET", f"{ENTERPRISE}/organizations")
    same("count", after["total_count"], listed["total_count"] + 1)
    same("renamed", [item["organization_name"] for item in after["items"] if item["organization_id"] == organization], ["Research"])
    do("POST", f"/v1/organizations/{organization}/members", {"organization_people": [{"user_id": admin, "organization_role_type": "organization_member"}]})
    do("PUT", f"/v1/organizations/{organization}/members/{admin}", {"organization_role_type": "organization_super_admin"})
    same("people", people(organization), {"77": "organization_super_admin", admin: "organization_super_admin"})
    do("DELETE", f"{ENTERPRISE}/members/77", {"receiver_user_id": admin}, code=4000)
    for place in (organization, default):
        do("DELETE", f"/v1/organizations/{place}/members/77", {"receiver_user_id": admin})
    do("DELETE", f"/v1/organizations/{organization}/members/{admin}", {"receiver_user_id": admin}, code=777074044)
    do("DELETE", f"{ENTERPRISE}/members/77", {"receiver_user_id": admin})
    same("as before", people(default), before)
    print("10 operations of Coze called")


main()

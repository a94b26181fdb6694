"""Clients that another generator makes of the specs: they read what the vendors answer, and they work.

usage: check.py BUNDLES ORIGIN

BUNDLES is a folder with each spec as one JSON file, and beside it the Python package made of it. ORIGIN is where the
simulator listens.
"""

import copy
import importlib
import json
import pkgutil
import sys
from pathlib import Path

import httpx

# The tokens that the simulator takes by default, and where each vendor's API begins.
VENDORS = {
    "feishu-directory": ("t-simulator", "/open-apis"),
    "coze-enterprise": ("pat_simulator", ""),
    "tenant-org": ("00000000-0000-0000-0000-000000000001", ""),
}
METHODS = ("get", "put", "post", "delete", "patch")


def operations(spec):
    for path, item in spec["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, item[method]


def modules(package):
    """The generated module of each operation, by its name without anything but letters and digits."""
    api = importlib.import_module(f"{package}.api")
    names = [found.name for found in pkgutil.walk_packages(api.__path__, api.__name__ + ".") if not found.ispkg]
    return {plain(name.rsplit(".", 1)[1]): importlib.import_module(name) for name in names}


def plain(name):
    return "".join(letter for letter in name.lower() if letter.isalnum())


def variants(value):
    """`value` with one thing in it changed each time: to null, or to a value that no list of values has."""
    yield None
    if isinstance(value, str):
        yield "a_new_value"
    elif isinstance(value, int) and not isinstance(value, bool):
        yield 987654321
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            for changed in variants(inner):
                # Where a list may hold null is not said.
                if changed is not None:
                    yield value[:index] + [changed] + value[index + 1 :]
    elif isinstance(value, dict):
        for key, inner in value.items():
            for changed in variants(inner):
                yield {**value, key: changed}


def read(module, client, status, body):
    answer = httpx.Response(status, json=body)
    return module._parse_response(client=client, response=answer)


def check_answers(name, spec, package):
    client = importlib.import_module(f"{package}.client").Client(base_url="http://localhost", raise_on_unexpected_status=True)
    found, count = modules(package), 0
    for _, operation in operations(spec):
        module = found[plain(operation["operationId"])]
        for status, response in operation["responses"].items():
            content = response.get("content", {}).get("application/json")
            if content is None or status == "default":
                continue
            example = content.get("example", {"code": 1, "msg": "refused", "error_code": "refused"})
            for body in [example, *(changed for changed in variants(example) if changed is not None)]:
                what = f"{name} {operation['operationId']} {status}: {json.dumps(body, ensure_ascii=False)[:300]}"
                try:
                    parsed = read(module, client, int(status.replace("X", "0")), body)
                except Exception as error:
                    sys.exit(f"{what}\ncannot be read by the generated client: {error!r}")
                if isinstance(parsed, (dict, type(None))) and body not in ({}, None):
                    sys.exit(f"{what}\nwas not understood by the generated client")
                count += 1
    return count


def example_of(parameter):
    schema = parameter["schema"]
    # A page without an example: any ID will do.
    of_type = {"string": "id", "array": ["id"]}.get(schema.get("type"))
    return next((place["example"] for place in (parameter, schema) if "example" in place), of_type)


def check_calls(name, spec, package, origin):
    token, prefix = VENDORS[name]
    client = importlib.import_module(f"{package}.client").AuthenticatedClient(
        base_url=origin + prefix, token=token, raise_on_unexpected_status=True
    )
    found, count = modules(package), 0
    for path, operation in operations(spec):
        if operation.get("x-token-exchange"):
            continue
        module = found[plain(operation["operationId"])]
        arguments = {}
        for parameter in operation.get("parameters", []):
            value = example_of(parameter)
            if parameter.get("required") and value is not None:
                arguments[parameter["name"]] = value
        if "requestBody" in operation:
            content = next(iter(operation["requestBody"]["content"].values()))
            body = importlib.import_module(f"{package}.models")
            reference = content["schema"]["$ref"].rsplit("/", 1)[1]
            kind = next(getattr(body, item) for item in dir(body) if plain(item) == plain(reference))
            arguments["body"] = kind.from_dict(copy.deepcopy(content.get("example", {})))
        answer = module.sync_detailed(client=client, **arguments)
        if answer.parsed is None and answer.content:
            sys.exit(f"{name} {operation['operationId']}: HTTP {answer.status_code} could not be read: {answer.content[:300]!r}")
        if answer.status_code == 404 and b"code" not in answer.content:
            sys.exit(f"{name} {operation['operationId']}: the simulator does not know {path}")
        count += 1
    return count


def main():
    bundles, origin = Path(sys.argv[1]), sys.argv[2]
    sys.path.insert(0, str(bundles))
    for name in VENDORS:
        spec = json.loads((bundles / f"{name}.json").read_text())
        package = name.replace("-", "_")
        answers = check_answers(name, spec, package)
        calls = check_calls(name, spec, package, origin)
        print(f"{name}: a client made by another generator read {answers} answers, and made {calls} calls to the simulator")


main()

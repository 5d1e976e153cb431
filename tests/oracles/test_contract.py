"""The contract beside `hefu-ess-wire` is what the official SDKs speak today."""

import importlib
import json
import pathlib
import re

import pytest

CONTRACT = pathlib.Path(__file__).parents[2] / "crates/faces/ess_wire/contract"
SERVICES = {"ess": "v20201111", "essbasic": "v20210526"}


def read(name):
    return json.loads((CONTRACT / name).read_text(encoding="utf-8"))


def sdk_module(service, part):
    return importlib.import_module(f"tencentcloud.{service}.{SERVICES[service]}.{part}")


@pytest.mark.parametrize("service", SERVICES)
def test_every_field_of_the_sdk_is_in_the_contract(service):
    types = read(f"{service}.types.json")
    models = sdk_module(service, "models")
    base = models.AbstractModel
    classes = {
        name: model
        for name, model in vars(models).items()
        if isinstance(model, type) and issubclass(model, base) and model is not base
    }
    assert set(classes) == set(types)
    for name, model in classes.items():
        of_sdk = {key.removeprefix("_") for key in vars(model())}
        of_contract = {field["f"] for field in types[name]["fields"]}
        assert of_sdk == of_contract, name


@pytest.mark.parametrize("service", SERVICES)
def test_every_action_of_the_sdk_is_in_the_contract(service):
    client = sdk_module(service, f"{service}_client")
    client_type = vars(client)[f"{service.capitalize()}Client"]
    of_sdk = {name for name in vars(client_type) if name[0].isupper()}
    assert of_sdk == {action["name"] for action in read(f"{service}.actions.json")["actions"]}
    assert client_type._apiVersion == read(f"{service}.actions.json")["version"]


@pytest.mark.parametrize("service", SERVICES)
def test_every_error_code_of_the_sdk_is_in_the_contract(service):
    codes = sdk_module(service, "errorcodes")
    of_sdk = {value for name, value in vars(codes).items() if re.fullmatch(r"[A-Z0-9_]+", name)}
    assert of_sdk <= set(read(f"{service}.errors.json"))

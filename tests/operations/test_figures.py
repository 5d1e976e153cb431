"""/metrics after one main job, and that dashboard and alerts name nothing else."""

import json
import re

import requests

from test_whole_job import Phone

NAME = re.compile(r"\b((?:hefu|process)_[a-z_]+)\b")


def figures(hefu, **headers):
    return requests.get(f"{hefu.url}/metrics", headers=headers, timeout=5)


def signed(hefu):
    signers = hefu.demo["persons"][:2]
    flow = hefu.flow(signers)["FlowId"]
    for person in signers:
        infos = [{"ApproverType": 1, "ApproverName": person["name"], "ApproverMobile": person["mobile"]}]
        links = hefu.call("CreateFlowSignUrl", {"FlowId": flow, "FlowApproverInfos": infos})
        Phone(hefu, links["FlowApproverUrlInfos"][0]["SignUrl"], person).sign()


def test_every_figure_that_is_drawn_or_alerted_exists_after_one_contract(hefu, root):
    signed(hefu)
    requests.post(f"{hefu.url}/api/v1/login", json={}, timeout=5)  # a refusal
    text = figures(hefu).text
    present = {line.split("{")[0].split(" ")[0] for line in text.splitlines() if line and not line.startswith("#")}
    dashboard = json.loads((root / "deploy/grafana/hefu.json").read_text())
    drawn = [target["expr"] for panel in dashboard["panels"] for target in panel.get("targets", [])]
    assert len(drawn) > 20
    alerts = (root / "deploy/prometheus-alerts.yml").read_text()
    alerted = [line for line in alerts.splitlines() if "expr:" in line]
    assert len(alerted) > 5
    for expression in drawn + alerted:
        named = set(NAME.findall(expression))
        assert named <= present, f"{named - present} in {expression}"

    def value(start):
        return sum(float(line.rsplit(" ", 1)[1]) for line in text.splitlines() if line.startswith(start))

    assert value("hefu_signatures_total") == 2
    assert value('hefu_contract_events_total{event="completed"}') == 1
    assert value('hefu_codes_sent_total{purpose="sign"}') == 2
    assert value("hefu_seal_seconds_count") == 2
    assert value('hefu_http_request_seconds_bucket{route="/api/v1/sign/{token}/accept",le="+Inf"}') == 2
    assert value("process_resident_memory_bytes") > 1e6
    for secret in [person[key] for person in hefu.demo["persons"][:2] for key in ("name", "mobile", "id_number")]:
        assert secret not in text


def test_documented_figures_exist(hefu, root):
    signed(hefu)
    text = figures(hefu).text
    section = (root / "docs/OPERATIONS.md").read_text().split("| figure |")[1].split("deploy/grafana")[0]
    for name in set(re.findall(r"`((?:hefu)_[a-z_]+)", section)):
        assert name in text or name == "hefu_refusals_total", name


def test_what_came_through_an_undeclared_proxy_is_the_world(hefu):
    assert figures(hefu).status_code == 200
    for header in ({"X-Forwarded-For": "127.0.0.1"}, {"Forwarded": "for=127.0.0.1"}, {"Via": "1.1 proxy"}):
        answer = figures(hefu, **header)
        assert answer.status_code == 404 and not answer.text, header

"""/data/notice.json: the notice for other programs."""

import json

from weibao.open_data import notice_data


def test_the_small_notice_as_data(small_project):
    data = notice_data(small_project.edition)
    assert data["metadata"] == {}
    assert data["corrections"] == [
        {"line": 12, "received": "到20256月", "reading": "到2025年6月", "reason": "缺“年”字", "evidence": "日期的写法"}
    ]
    assert data["passages"][3] == {
        "id": "m1",
        "kind": "measure",
        "domain": "family",
        "title": "加强家庭指导",
        "text": "指导监护人履行职责。提供公益服务。",
        "sentences": [{"id": "m1-1", "text": "指导监护人履行职责。"}, {"id": "m1-2", "text": "提供公益服务。"}],
    }
    assert data["passages"][1] == {
        "id": "p1",
        "kind": "preamble",
        "domain": None,
        "title": None,
        "text": "为保护未成年人健康成长，现提出如下实施意见。",
        "sentences": [{"id": "p1-1", "text": "为保护未成年人健康成长，现提出如下实施意见。"}],
    }


def test_the_keys_are_fixed(edition):
    data = notice_data(edition)
    assert list(data) == ["metadata", "corrections", "passages"]
    assert {tuple(c) for c in data["corrections"]} == {("line", "received", "reading", "reason", "evidence")}
    assert {tuple(p) for p in data["passages"]} == {("id", "kind", "domain", "title", "text", "sentences")}
    assert {tuple(s) for p in data["passages"] for s in p["sentences"]} == {("id", "text")}


def test_the_real_notice_has_36_passages_eight_corrections_and_seven_fields(edition):
    data = notice_data(edition)
    assert [len(data[key]) for key in ("metadata", "corrections", "passages")] == [7, 8, 36]
    assert data["metadata"]["发文字号"] == "万盛未保组〔2021〕3号"


def test_it_survives_json(edition):
    data = notice_data(edition)
    assert json.loads(json.dumps(data, ensure_ascii=False)) == data

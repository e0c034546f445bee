import pytest

from weibao.domains import Domain, load_domains
from weibao.problems import Refused

ENTRY = "- slug: family\n  heading: 加强家庭监护\n  name: 家庭保护\n  summary: 监护人的职责。\n"


def refusal(text):
    with pytest.raises(Refused) as caught:
        load_domains(text, "domains.yml")
    return str(caught.value)


def test_a_domain_knows_where_it_was_declared():
    assert load_domains("# 说明\n" + ENTRY, "domains.yml") == (
        Domain("family", "加强家庭监护", "家庭保护", "监护人的职责。", "domains.yml", 2),
    )


@pytest.mark.parametrize("slug", ["Family", "家庭", "a/b", "a b", "-a", "a.b", "index"])
def test_a_slug_that_makes_no_address_of_its_own_is_refused(slug):
    message = f"domains.yml:1：字段 slug “{slug}”不能用或已经用过。请用小写英文字母，每个领域一个。"
    assert refusal(ENTRY.replace("family", slug)) == message


def test_a_slug_used_twice_is_refused_at_its_second_place():
    assert refusal(ENTRY + ENTRY).startswith("domains.yml:5：字段 slug “family”不能用或已经用过。")


@pytest.mark.parametrize("field", ["heading", "name", "summary"])
def test_a_field_left_empty_is_refused(field):
    lines = [f"  {field}:" if f" {field}:" in line else line for line in ENTRY.splitlines()]
    message = f"：字段 {field} 缺少。请填写 {field}（文字，必要时加引号）。"
    assert refusal("\n".join(lines)).endswith(message)


def test_a_misspelt_field_is_refused():
    message = "domains.yml:4：字段 sumary 认不得。可用的字段是 slug、heading、name、summary。"
    assert refusal(ENTRY.replace("summary", "sumary")) == message

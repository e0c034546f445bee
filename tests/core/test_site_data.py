import datetime

import pytest

from weibao.problems import Refused
from weibao.site_data import OfficialSite, SiteData, load_site_data

DIGEST = "0123456789abcdef" * 4
SOUND = f"""\
# 说明
source_file: small.txt
source_sha256: {DIGEST}
source_url: https://example.org/a
source_site: 某区政府网站
content_as_of: 2026-01-02
"""
OFFICIAL = """\
official:
  authority: 某区民政局
  site_name: 某区未成年人保护网
  site_domain: www.example.gov.cn
  site_id_code: "5001100001"
  column_name: 未成年人保护
  column_description: 通知和解读
  column_keywords: 未成年人
  column_type: 政策文件
  keywords: 监护
  author: 张某
"""


def refusal(old, new):
    assert SOUND.count(old) == 1
    with pytest.raises(Refused) as caught:
        load_site_data(SOUND.replace(old, new), "site.yml")
    return str(caught.value)


def test_sound_data_is_read():
    assert load_site_data(SOUND, "site.yml") == SiteData(
        "small.txt", DIGEST, "https://example.org/a", "某区政府网站", datetime.date(2026, 1, 2), 180, None, 3
    )


@pytest.mark.parametrize("field", ["source_file", "source_sha256", "source_url", "source_site"])
def test_a_missing_text_is_refused(field):
    (line,) = [line for line in SOUND.splitlines(keepends=True) if line.startswith(field)]
    assert refusal(line, "") == f"site.yml:2：字段 {field} 缺少。请填写 {field}（文字，必要时加引号）。"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("source_site", "source_name", "site.yml:5：字段 source_name 认不得。"),
        (DIGEST, DIGEST[:-1], "site.yml:3：字段 source_sha256 应为64位十六进制数。"),
        (DIGEST, DIGEST.upper(), "site.yml:3：字段 source_sha256 应为64位十六进制数。"),
        ("https://", "", "site.yml:4：字段 source_url 应为网址。"),
        ("small.txt", "../small.txt", "site.yml:2：字段 source_file 应为文件名。"),
        ("small.txt", "a\\b.txt", "site.yml:2：字段 source_file 应为文件名。"),
        ("small.txt", ".hidden", "site.yml:2：字段 source_file 应为文件名。"),
        ("2026-01-02", "2026年1月2日", "site.yml:6：字段 content_as_of 应为日期。"),
        ("2026-01-02", "'2026-01-02'", "site.yml:6：字段 content_as_of 应为日期。"),
        ("2026-01-02", "2026-01-02 08:30:00", "site.yml:6：字段 content_as_of 应为日期。"),
        ("content_as_of: 2026-01-02", "", "site.yml:2：字段 content_as_of 应为日期。"),
        ("2026-01-02", "2026-13-02", "site.yml:6：“2026-13-02”不是有效的日期或数值。"),
    ],
)
def test_a_field_that_is_wrong_is_refused_at_its_line(old, new, message):
    assert refusal(old, new).startswith(message)


@pytest.mark.parametrize("text", ["", "- a: 1\n", "source_file\n"])
def test_a_file_without_fields_is_refused(text):
    with pytest.raises(Refused) as caught:
        load_site_data(text, "site.yml")
    assert str(caught.value) == "site.yml:1：应为“字段: 内容”。请参照文件开头的说明。"


def test_a_site_may_be_official():
    assert load_site_data(SOUND + OFFICIAL, "site.yml").official == OfficialSite(
        authority="某区民政局",
        site_name="某区未成年人保护网",
        site_domain="www.example.gov.cn",
        site_id_code="5001100001",
        column_name="未成年人保护",
        column_description="通知和解读",
        column_keywords="未成年人",
        column_type="政策文件",
        keywords="监护",
        author="张某",
    )


@pytest.mark.parametrize("line", OFFICIAL.splitlines(keepends=True)[1:], ids=lambda line: line.split(":")[0].strip())
def test_an_official_site_states_everything(line):
    field = line.split(":")[0].strip()
    with pytest.raises(Refused) as caught:
        load_site_data(SOUND + OFFICIAL.replace(line, ""), "site.yml")
    assert str(caught.value) == f"site.yml:8：字段 {field} 缺少。请填写 {field}（文字，必要时加引号）。"


@pytest.mark.parametrize(
    ("official", "message"),
    [
        ("official:\n", "site.yml:7：字段 official 下面应有各个字段。写齐 authority、site_name、"),
        ("official: true\n", "site.yml:7：字段 official 下面应有各个字段。"),
        ("official: [甲]\n", "site.yml:7：字段 official 下面应有各个字段。"),
        ("official: {}\n", "site.yml:7：字段 authority 缺少。"),
        (f"{OFFICIAL}  editor: 甲\n", "site.yml:18：字段 editor 认不得。"),
        (OFFICIAL.replace("5001100001", "").replace('""', "500"), "site.yml:11：字段 site_id_code 不是文字。"),
        (OFFICIAL.replace("张某", "' '"), "site.yml:17：字段 author 不是文字。"),
    ],
)
def test_half_an_official_site_is_refused(official, message):
    with pytest.raises(Refused) as caught:
        load_site_data(SOUND + official, "site.yml")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("days", [1, 30, 180, 10_000])
def test_the_days_until_a_check_is_overdue_can_be_set(days):
    assert load_site_data(f"{SOUND}hotline_check_days: {days}\n", "site.yml").hotline_check_days == days


@pytest.mark.parametrize(
    ("days", "message"),
    [
        ("0", "“0”太小。写天数，至少 1。"),
        ("-30", "“-30”太小。写天数，至少 1。"),
        ("1.5", "不是整数。请填写 hotline_check_days（整数）。"),
        ("'180'", "不是整数。请填写 hotline_check_days（整数）。"),
        ("半年", "不是整数。请填写 hotline_check_days（整数）。"),
        ("true", "不是整数。请填写 hotline_check_days（整数）。"),
        ("", "缺少。请填写 hotline_check_days（整数）。"),
    ],
)
def test_anything_but_a_number_of_days_is_refused(days, message):
    with pytest.raises(Refused) as caught:
        load_site_data(f"{SOUND}hotline_check_days: {days}\n", "site.yml")
    assert str(caught.value) == f"site.yml:7：字段 hotline_check_days {message}"

import datetime

import pytest

from weibao.build_date import chinese_date
from weibao.frame import DomainCard, Frame, frame


@pytest.mark.parametrize(
    ("date", "text"),
    [(datetime.date(2021, 11, 25), "2021年11月25日"), (datetime.date(2026, 1, 2), "2026年1月2日")],
)
def test_a_chinese_date_has_no_leading_zeros(date, text):
    assert chinese_date(date) == text


def test_the_frame_of_the_small_project(small_project):
    assert frame(small_project, datetime.date(2026, 3, 4)) == Frame(
        built="2026-03-04",
        built_zh="2026年3月4日",
        as_of="2026-01-02",
        as_of_zh="2026年1月2日",
        source_url="http://example.org/",
        source_site="某区政府网站",
        document_number="某未保组〔2021〕3号",
        published="2026-01-02",
        issued_zh="2021年11月25日",
        official=None,
        domains=(DomainCard("家庭保护", "监护人的职责。", "domains/family/", "措施1—2"),),
    )


def test_the_six_domains_of_the_real_notice_share_27_measures(project):
    found = frame(project, datetime.date(2026, 3, 4))
    assert [(d.name, d.url, d.span) for d in found.domains] == [
        ("家庭保护", "domains/family/", "措施1—4"),
        ("学校保护", "domains/school/", "措施5—9"),
        ("社会保护", "domains/society/", "措施10—14"),
        ("网络保护", "domains/network/", "措施15—17"),
        ("政府保护", "domains/government/", "措施18—23"),
        ("司法保护", "domains/judicial/", "措施24—27"),
    ]
    assert found.document_number == "万盛未保组〔2021〕3号"

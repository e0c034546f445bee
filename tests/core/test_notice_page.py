"""notice/index.md: the metadata as the portal gives it, and the structure with links."""

from weibao.notice_page import index_page, metadata_rows
from weibao.pages import write_unit

COVER = "某区未成年人保护工作领导小组关于印发《关于加强未成年人保护工作的实施意见》的通知"


def test_rows_state_the_authority_by_the_signature_and_never_the_validity(small_project):
    assert metadata_rows(small_project.edition) == (
        ("标题", COVER),
        ("发文机关", "某区未成年人保护工作领导小组（据落款）"),
        ("有效性", "（原文未注明）"),
    )


def test_rows_of_the_real_notice_stand_in_the_portals_order(edition):
    names = [name for name, _ in metadata_rows(edition)]
    portal = ["索引号", "发文字号", "主题分类", "体裁分类", "发布机构", "成文日期", "发布日期"]
    assert names == ["标题", *portal, "发文机关", "有效性"]


def test_the_page_is_a_table_and_a_list_of_links(small_project):
    page = index_page(small_project)
    assert (page.path, page.title, page.order) == ("notice/index.md", "通知原文", 20)
    assert [write_unit(u) for u in page.units] == [
        "| 项目 | 内容 |\n| --- | --- |\n"
        f"| 标题 | {COVER} |\n"
        "| 发文机关 | 某区未成年人保护工作领导小组（据落款） |\n"
        "| 有效性 | （原文未注明） |",
        "## 通知的结构 { #structure }",
        "- [印发通知](cover.md)\n"
        "- [引言和总体要求](requirements.md)\n"
        "- [家庭保护](../domains/family.md)：措施1至2\n"
        "- [保障措施](safeguards.md)\n"
        "- [全文](full.md)：在一页上读完\n"
        "- [勘误和校对](corrections.md)：收到的文本哪里损坏、怎样改读",
    ]

"""make split: official text written anew, editors' notes kept, nothing lost."""

import pytest

from weibao.splitting import plan_rewrites

FAMILY = "domains/family.md"
NOTE = "/// note | 说明\n编者的话。\n///\n"
OURS = "这些字不是原文，重写会丢掉；请放进 /// 块里，或删去，再运行 make split"


def edit(docs, old, new, path=FAMILY):
    text = (docs / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (docs / path).write_text(text.replace(old, new), encoding="utf-8")
    return text


def write(docs, rewrites):
    for rewrite in rewrites:
        (docs / rewrite.path).write_text(rewrite.text, encoding="utf-8", newline="\n")


def test_splitting_again_changes_nothing(small_project, small_docs):
    assert plan_rewrites(small_project, small_docs) == ((), ())


def test_the_committed_pages_need_no_rewriting(project, docs):
    assert plan_rewrites(project, docs) == ((), ())


def test_every_official_page_of_an_empty_folder_is_written(small_project, small_docs, tmp_path):
    rewrites, problems = plan_rewrites(small_project, tmp_path / "empty")
    assert problems == ()
    assert [r.path for r in rewrites] == ["notice/index.md", *(p.path for p in small_project.pages)]
    assert [r.text for r in rewrites] == [(small_docs / r.path).read_text(encoding="utf-8") for r in rewrites]


def test_a_missing_page_is_written_and_no_other(small_project, small_docs):
    text = (small_docs / FAMILY).read_text(encoding="utf-8")
    (small_docs / FAMILY).unlink()
    ((rewrite,), problems) = plan_rewrites(small_project, small_docs)
    assert (rewrite.path, rewrite.text, rewrite.restored, problems) == (FAMILY, text, (), ())


def test_a_changed_paragraph_is_restored_and_what_was_undone_is_said(small_project, small_docs):
    text = edit(small_docs, "提供公益服务", "提供收费服务")
    ((rewrite,), problems) = plan_rewrites(small_project, small_docs)
    assert (rewrite.text, problems) == (text, ())
    assert rewrite.restored == (
        f"docs/{FAMILY}:11：已把措施1恢复为原文；改动过的是“指导监护人履行职责。提供收费服务。”",
    )


def test_a_deleted_paragraph_is_put_back(small_project, small_docs):
    text = edit(small_docs, "指导监护人履行职责。提供公益服务。\n\n", "")
    ((rewrite,), problems) = plan_rewrites(small_project, small_docs)
    assert (rewrite.text, problems) == (text, ())


def test_editors_blocks_and_head_survive_a_rewrite(small_project, small_docs):
    edit(small_docs, "order: 10", "order: 15")
    edit(small_docs, "## 2.", f"{NOTE}\n## 2.")
    noted = edit(small_docs, "提供公益服务", "提供收费服务")
    ((rewrite,), problems) = plan_rewrites(small_project, small_docs)
    assert (rewrite.text, problems) == (noted, ())


def test_the_name_of_a_domain_follows_the_data(small_project, small_docs):
    text = edit(small_docs, "title: 家庭保护", "title: 编者改过")
    ((rewrite,), problems) = plan_rewrites(small_project, small_docs)
    assert (rewrite.text, problems) == (text, ())


def test_official_text_out_of_its_place_is_put_back_and_said(small_project, small_docs):
    paragraph = "发现监护人不履行职责的，予以劝阻。\n"
    text = edit(small_docs, paragraph, f"{paragraph}\n{paragraph}")
    ((rewrite,), problems) = plan_rewrites(small_project, small_docs)
    assert (rewrite.text, problems) == (text, ())
    assert rewrite.restored == (
        "docs/domains/family.md:17：已删去重复或错位的原文“发现监护人不履行职责的，予以劝阻。”",
    )


def test_a_paragraph_put_back_is_said_with_a_word_about_the_notes_near_it(small_project, small_docs):
    edit(small_docs, "指导监护人履行职责。提供公益服务。\n\n", "")
    ((rewrite,), _) = plan_rewrites(small_project, small_docs)
    assert rewrite.restored == ("docs/domains/family.md:11：已补回措施1；请核对它附近的块是否还在该在的位置",)


def test_after_a_rewrite_nothing_is_left_to_do(small_project, small_docs):
    edit(small_docs, "提供公益服务", "提供收费服务")
    edit(small_docs, "## 2.", f"{NOTE}\n## 3.")
    rewrites, _ = plan_rewrites(small_project, small_docs)
    write(small_docs, rewrites)
    assert plan_rewrites(small_project, small_docs) == ((), ())


def test_words_that_are_not_the_notices_are_never_lost(small_project, small_docs):
    edit(small_docs, "## 2.", "编者随手写的一句。\n\n## 2.")
    _, problems = plan_rewrites(small_project, small_docs)
    assert [str(p) for p in problems] == [f"docs/{FAMILY}:13：“编者随手写的一句。”没有标明是编者的话。{OURS}。"]


def test_a_broken_block_is_never_lost(small_project, small_docs):
    edit(small_docs, "## 2.", "/// nota\n编者的话。\n///\n\n## 2.")
    _, problems = plan_rewrites(small_project, small_docs)
    assert (problems[0].line, problems[0].found) == (13, "没有“nota”这种块")


def test_words_written_into_a_paragraph_are_shown_when_they_are_undone(small_project, small_docs):
    edit(small_docs, "提供公益服务。", "提供公益服务。编者加的话。")
    ((rewrite,), _) = plan_rewrites(small_project, small_docs)
    assert rewrite.restored[0].endswith("“指导监护人履行职责。提供公益服务。编者加的话。”")


def test_a_page_of_windows_line_ends_is_no_reason_to_lose_a_block(small_project, small_docs):
    edit(small_docs, "## 2.", f"{NOTE}\n## 2.")
    file = small_docs / FAMILY
    text = file.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8", newline="\r\n")
    rewrites, problems = plan_rewrites(small_project, small_docs)
    assert problems == ()
    assert [r.text for r in rewrites] in ([], [text])


@pytest.mark.parametrize("words", ["有人说：发现监护人不履行职责的，予以劝阻。这话对。", "监护人"])
def test_words_that_only_quote_the_notice_are_an_editors_and_never_lost(small_project, small_docs, words):
    edit(small_docs, "## 2.", f"{words}\n\n## 2.")
    _, problems = plan_rewrites(small_project, small_docs)
    assert [p.found for p in problems] == [f"“{words[:20]}”没有标明是编者的话"]

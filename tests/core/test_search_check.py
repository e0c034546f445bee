"""Everyday words lead to few places, say what no title says, and promise nothing that their target does not say."""

import shutil

import pytest

from tests.conftest import run
from tests.core.conftest import ROOT
from tests.core.small_situation import GUIDE, INDEX, tell
from weibao.front_matter import split_page
from weibao.guides.guide import read_guide
from weibao.hotlines.registry import Registry
from weibao.passages import Kind, Passage
from weibao.search.aliases import load_aliases
from weibao.search.check import check_aliases, check_manner, check_said, targets_of
from weibao.search.manner import Manner, load_manner
from weibao.triage.tree import load_triage

TEXT = "学校要防控学生欺凌，二十四小时内报告。对困难家庭给予补助，免收学费。拨打12345。"
PASSAGES = (
    *(Passage(f"m{n}", Kind.MEASURE, f"第{n}个题目", (TEXT,)) for n in range(1, 6)),
    Passage("m6", Kind.MEASURE, None, ("没有什么。",)),
)
FEW = "至多4处：只留最该去的。"
PROMISED = "a.yml:2：“{}”许诺了这里没有说的“{}”。换一个说法，或者写到说了它的那一处。"
PLAIN = Manner()
TRIAGE = "- {id: start, ask: 问, options: [{say: 甲, guide: bullying}]}\n"


def told(text, guides=(), manner=PLAIN):
    aliases = load_aliases(text, "a.yml")
    return [str(p) for p in check_aliases(aliases, PASSAGES, targets_of(aliases, guides), manner)]


def guide(slug="bullying", **fields):
    """A guide whose head has these lines more or instead; it is asked what no other is."""
    fields = {"variants": f"[{', '.join(f'{slug}{n}' for n in range(8))}]", **fields}
    head, _, body = GUIDE.removeprefix("---\n").partition("---\n")
    lines = [line for line in head.splitlines() if line.split(":")[0] not in fields]
    lines += [f"{name}: {value}" for name, value in fields.items()]
    page = split_page("\n".join(["---", *lines, "---", body]), "g.md")
    ((found,), _) = read_guide(page, f"guides/{slug}.md")
    return page, found


def said(rests_on="", manner=PLAIN, others=(), **fields):
    page, found = guide(**fields)
    targets = targets_of((), (found, *others))
    return [p.found for p in check_said(page.meta, found, rests_on, targets, manner)]


def test_sound_words_are_not_told():
    assert told("m1:\n  学生欺凌: [霸凌, 校霸]\n  第1个题目: [甲]\nm6:\n  没有: [霸凌]\n") == []


@pytest.mark.parametrize("passage", ["m9", "M1", "m1-1", "措施1", "m01", "guides", "''"])
def test_a_passage_that_is_not_there_is_told_at_the_official_word(passage):
    message = f"a.yml:2：通知里没有“{passage.strip(chr(39))}”这一段。写段的编号，例如 m7、s3、cover。"
    assert told(f"{passage}:\n  学生欺凌: [霸凌]\n") == [message]
    assert len(told(f"{passage}:\n  学生欺凌: [霸凌]\nm1:\n  甲: [乙]\n")) == 2


@pytest.mark.parametrize("official", ["校园欺凌", "学生 欺凌", "第2个题目", "没有什么"])
def test_an_official_word_that_the_passage_does_not_say_is_told(official):
    assert told(f"m1:\n  {official}: [霸凌]\n") == [f"a.yml:2：措施1里没有“{official}”。冒号前照抄这一段原文里的词。"]


@pytest.mark.parametrize("word", ["第1个题目", "措施1", "学生欺凌"])
def test_a_word_that_is_found_already_is_told(word):
    assert told(f"m1:\n  学生欺凌: [{word}]\n") == [f"a.yml:2：“{word}”和标题一样。标题本来就搜得到，删去它。"]
    assert said(aliases="[被同学欺负怎么办]") == ["“被同学欺负怎么办”和标题一样"]


def test_a_word_leads_to_at_most_four_passages():
    four = "".join(f"m{n}:\n  学生欺凌: [霸凌]\n" for n in range(1, 5))
    assert told(four) == []
    everywhere = f"“霸凌”属于5处（m1、m2、m3、m4、m5）。{FEW}"
    five = f"{four}m5:\n  学生欺凌: [霸凌, 甲]\n"
    assert told(five) == [f"a.yml:{n}：{everywhere}" for n in (2, 4, 6, 8, 10)]


def test_a_passage_that_has_a_word_twice_counts_once():
    assert told("".join(f"m{n}:\n  学生欺凌: [霸凌]\n  补助: [霸凌]\n" for n in range(1, 5))) == []


def test_passages_and_what_guides_say_and_are_asked_count_together():
    three = "".join(f"m{n}:\n  学生欺凌: [霸凌]\n" for n in range(1, 4))
    said_of = guide("a", aliases="[霸凌]")[1]
    asked = guide("b", variants="[霸凌, 乙, 丙, 丁, 戊, 己, 庚, 辛]", aliases="[霸凌]")[1]
    assert told(three, (said_of,)) == told(three, (asked,)) == []
    message = f"“霸凌”属于5处（a、b、m1、m2、m3）。{FEW}"
    assert told(three, (said_of, asked)) == [f"a.yml:{n}：{message}" for n in (2, 4, 6)]


def test_a_guide_tells_a_word_that_leads_to_too_many():
    others = tuple(guide(slug, aliases="[霸凌]")[1] for slug in "abcd")
    assert said(aliases="[霸凌]", others=others) == ["“霸凌”属于5处（a、b、bullying、c、d）"]
    assert said(variants="[乙, 丙, 丁, 戊, 己, 庚, 辛, 霸凌]", others=others) == [
        "“霸凌”属于5处（a、b、bullying、c、d）"
    ]
    assert said(aliases="[霸凌]", others=others[:3]) == []


@pytest.mark.parametrize(("word", "promised"), [
    ("免费午餐", "免费"), ("不要钱", "不要钱"), ("八折优惠", "优惠"), ("减免", "减免"), ("免票", "免票"),
    ("补贴", "补贴"), ("领钱", "领钱"), ("吃低保", "低保"), ("救济金", "救济"), ("奖励", "奖励"),
    ("退钱", "退钱"), ("游戏退款", "退款"), ("全额退费", "退费"), ("返还", "返还"),
    ("赔钱", "赔钱"), ("赔偿", "赔偿"), ("保证管", "保证"), ("包治", "包治"), ("上门办", "上门"), ("全天", "全天"),
    ("罚款", "罚款"), ("判刑", "判刑"), ("开除老师", "开除"), ("关门", "关门"),
    ("48小时", "48小时"), ("三天内", "三天"), ("1.3米", "1.3米"), ("五百块", "五百块"), ("16岁", "16岁"),
    ("打12348", "12348"), ("打12345678", "12345678"),
])  # fmt: skip
def test_a_word_that_promises_what_its_passage_does_not_say_is_told(word, promised):
    assert told(f"m6:\n  没有: [{word}]\n") == [PROMISED.format(word, promised)]


@pytest.mark.parametrize("word", ["补贴", "领钱", "打12345", "24小时", "二十四个小时", "万一", "一次性", "一年级"])
def test_what_the_passage_says_in_other_words_may_be_promised(word):
    assert told(f"m1:\n  补助: [{word}]\n") == []


def test_what_another_passage_says_is_no_excuse():
    assert told("m6:\n  没有: [补助]\nm1:\n  补助: [补贴]\n") == [PROMISED.format("补助", "补助")]


def test_every_promise_of_a_word_is_told():
    every = [PROMISED.format("免费赔钱退钱", promised) for promised in ("免费", "退钱", "赔钱")]
    assert told("m6:\n  没有: [免费赔钱退钱]\n") == every


def test_a_word_is_either_here_or_not_of_the_site():
    manner = Manner(elsewhere=("天气", "霸凌"))
    message = "“霸凌”在 search.yml 的 elsewhere 里，又写成了这里的说法"
    assert told("m1:\n  学生欺凌: [霸凌, 校霸]\n", manner=manner) == [f"a.yml:2：{message}。两处只留一处。"]
    assert said(manner=manner, aliases="[霸凌]") == [message]
    assert said(manner=manner, variants="[霸凌, 乙, 丙, 丁, 戊, 己, 庚, 辛]") == [message]


def test_a_question_promises_nothing_and_a_word_only_what_the_guide_says():
    assert said(variants="[能退钱吗, 免费吗, 打12348有用吗, 三天能好吗, 戊, 己, 庚, 辛]") == []
    promised = ["“退钱”许诺了这里没有说的“退钱”", "“打12348”许诺了这里没有说的“12348”"]
    assert said(aliases="[退钱, 打12348]") == promised
    assert said("可以退款，打12348。", aliases="[退钱, 打12348]") == []


def test_questions_asked_back_lead_somewhere():
    nodes = "  - {words: [甲], ask: 乙, node: start}\n  - {words: [丙], ask: 丁, node: strat}\n"
    guides = ("bullying", "bulying", "index")
    options = "".join(f"      - {{say: 去{n}, guide: {slug}}}\n" for n, slug in enumerate(guides))
    manner = load_manner(f"ask:\n{nodes}  - words: [戊]\n    ask: 己\n    options:\n{options}", "s.yml")
    remedy = "没有。写 docs/guides/ 里的文件名，不带 .md。"
    assert [
        str(p) for p in check_manner(manner, frozenset({"bullying"}), load_triage(TRIAGE, "t.yml"), (), Registry(()))
    ] == [
        "s.yml:3：triage.yml 里没有问题“strat”。核对名字，或者自己写 options。",
        f"s.yml:8：“去1”通到的情形“bulying”{remedy}",
        f"s.yml:9：“去2”通到的情形“index”{remedy}",
    ]


def test_what_the_notice_speaks_of_is_nobody_elses_matter():
    manner = load_manner("elsewhere: [天气, 没有什么]\n", "s.yml")
    assert [str(p) for p in check_manner(manner, frozenset(), (), PASSAGES, Registry(()))] == [
        "s.yml：elsewhere 里的“没有什么”原文里有（措施6）。原文说到的就归本站管：删去它，或写得更具体。"
    ]


def test_the_words_of_a_whole_folder_are_held_against_it(small_docs):
    page = GUIDE.replace("related: []", "related: []\naliases: [免费, 立刻停手, 被同学欺负怎么办, 履职]")
    files = {"guides/bullying.md": page, "guides/index.md": INDEX, "_data/triage.yml": TRIAGE}
    files["_data/aliases.yml"] = "m1:\n  家庭指导: [教家长]\nm9:\n  甲: [乙]\n"
    files["_data/search.yml"] = "elsewhere: [教家长, 辛]\nask:\n  - {words: [甲], ask: 乙, node: nope}\n"
    assert [m.split("。")[0] for m in tell(small_docs, files)] == [
        "docs/_data/aliases.yml:2：“教家长”在 search.yml 的 elsewhere 里，又写成了这里的说法",
        "docs/_data/aliases.yml:4：通知里没有“m9”这一段",
        "docs/_data/search.yml:3：triage.yml 里没有问题“nope”",
        "docs/guides/bullying.md:8：“辛”在 search.yml 的 elsewhere 里，又写成了这里的说法",
        "docs/guides/bullying.md:11：“免费”许诺了这里没有说的“免费”",
        "docs/guides/bullying.md:11：“被同学欺负怎么办”和标题一样",
    ]


def test_a_file_that_cannot_be_read_hides_nothing_of_the_others(small_docs):
    files = {"_data/aliases.yml": "m1: 甲\n", "_data/search.yml": "clam: [甲]\n"}
    assert [m.split("。")[0] for m in tell(small_docs, files)] == [
        "docs/_data/aliases.yml:1：字段 m1 下面没有词",
        "docs/_data/search.yml:1：字段 clam 认不得",
    ]


def test_make_check_names_the_line_of_a_broken_word(tmp_path):
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    file = tmp_path / "docs/_data/aliases.yml"
    lines = file.read_text(encoding="utf-8").splitlines()
    at = lines.index("m1:  # 加大家庭监护指导力度") + 1
    lines.insert(at, "  监护: [监护奖励一万元]")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = run(str(ROOT / "scripts/check_content.py"), cwd=tmp_path)
    message = f"docs/_data/aliases.yml:{at + 1}：“监护奖励一万元”许诺了这里没有说的“{{}}”。"
    assert done.returncode == 1, done.stdout
    assert message.format("奖励") in done.stderr and message.format("一万元") in done.stderr
    assert "内容检查：2 处要改。" in done.stderr and "Traceback" not in done.stderr


def test_a_part_of_a_number_is_another_number():
    assert told("m1:\n  补助: [打123]\n") == [PROMISED.format("打123", "123")]


def test_the_number_for_whoever_finds_nothing_can_be_rung():
    found = check_manner(load_manner('lost: "12318"\n', "s.yml"), frozenset(), (), (), Registry(()))
    assert [p.found for p in found] == ["lost 里的“12318”不是能打的电话"]

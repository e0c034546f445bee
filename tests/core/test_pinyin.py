"""The order a reader looks names up in: by pinyin, marks aside, figures first."""

import pytest

from weibao.indices.pinyin import initial, pinyin_key
from weibao.vocabulary import terms_in


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("学校", "xue xiao"),
        ("重庆市", "chong qing shi"),
        ("重大事项", "zhong da shi xiang"),
        ("校长", "xiao zhang"),
        ("长期监护", "chang qi jian hu"),
        ("少年法庭", "shao nian fa ting"),
        ("教育部", "jiao yu bu"),
        ("行业", "hang ye"),
        ("行政", "xing zheng"),
        ("统计调查", "tong ji diao cha"),
        ("“一站式取证”", "yi zhan shi qu zheng"),
        ("《未成年人保护法》", "wei cheng nian ren bao hu fa"),
        ("村（居）民委员会", "cun ju min wei yuan hui"),
        ("“情暖童心\u2002相伴成长”", "qing nuan tong xin xiang ban cheng zhang"),
        ("检爱•共护", "jian ai gong hu"),
        ("12355青少年服务台", "12355 qing shao nian fu wu tai"),
        ("WPS表格", "wps biao ge"),
    ],
)
def test_a_name_is_sorted_by_its_syllables(name, key):
    assert " ".join(pinyin_key(name)) == key


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("学校", "X"),
        ("重庆市未成年人保护条例", "C"),
        ("长期监护", "C"),
        ("“儿童之家”", "E"),
        ("《中小学德育工作指南》", "Z"),
        ("旅馆、宾馆、酒店", "L"),
        ("12355青少年服务台", "#"),
        ("wps", "W"),
        ("“”", "#"),
        ("", "#"),
    ],
)
def test_a_name_stands_under_the_capital_of_its_first_syllable(name, letter):
    assert initial(name) == letter


@pytest.mark.parametrize(
    "names",
    [
        "12355青少年服务台 WPS表格 学校 中心法庭",
        "儿童友好 “儿童之家” 法律援助",
        "镇（街道） 镇人民政府 政府",
        "路 绿地 旅馆",
        "校长 校长（园长） 学校 学校社会工作 学校社会工作站",
    ],
)
def test_names_are_ordered_as_in_a_dictionary(names):
    expected = names.split()
    assert sorted(set(expected), key=pinyin_key) == expected


def test_letters_never_come_twice_in_the_real_order(docs):
    letters = [initial(t.name) for t in sorted(terms_in(docs), key=lambda t: pinyin_key(t.name))]
    assert list(dict.fromkeys(letters)) == sorted(set(letters))


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        ("#", "12355青少年服务台"),
        ("A", "“爱心妈咪小屋”"),
        ("C", "重庆市未成年人保护条例"),
        ("C", "长期监护"),
        ("J", "教育部"),
        ("S", "“莎姐”"),
        ("Z", "重大事项通报制度"),
    ],
)
def test_a_real_name_stands_under_its_letter(docs, letter, name):
    assert name in {t.name for t in terms_in(docs) if initial(t.name) == letter}


def test_no_real_name_stands_under_a_letter_that_begins_no_syllable(docs):
    assert {initial(t.name) for t in terms_in(docs)} & set("IUV") == set()

"""What split_notice.py --outline prints."""

import json

from weibao.outline import outline
from weibao.received import parse_notice

TEXT = """\
有效性：
索引号：甲
某区人民政府
关于印发《关于做好保护工作的意见》的通知
某府发〔2021〕3号
各镇人民政府：
现予印发,请认真贯彻落实,确保落到实处。
某区民政局
某区教育局
2021年1月2日
（此件公开发布）
关于做好保护工作的意见
为保护未成年人健康成长,提出如下意见。
一、任务
坚持原则。
(一)家庭
1. 加强指导。指导监护人。提供服务。
并报告。
三、要求
1. 落实。到20226月,落实。
附件1
分工表
民政局牵头。
返回顶部
"""


def test_an_outline_says_all_of_a_notice():
    assert outline(parse_notice(TEXT, "通知.txt"), "utf-8") == {
        "encoding": "utf-8",
        "title": "关于做好保护工作的意见",
        "metadata": {"索引号": "甲", "有效性": ""},
        "cover": {
            "title": "某区人民政府关于印发《关于做好保护工作的意见》的通知",
            "document_number": "某府发〔2021〕3号",
            "addressees": "各镇人民政府：",
            "paragraphs": ["现予印发,请认真贯彻落实,确保落到实处。"],
            "signature": "某区民政局\n某区教育局",
            "date": "2021年1月2日",
            "note": "（此件公开发布）",
        },
        "preamble": ["为保护未成年人健康成长,提出如下意见。"],
        "parts": [
            {
                "number": 1,
                "title": "任务",
                "line": 14,
                "paragraphs": ["坚持原则。"],
                "sections": [
                    {
                        "number": 1,
                        "title": "家庭",
                        "line": 16,
                        "run_in": False,
                        "paragraphs": [],
                        "measures": [
                            {
                                "number": 1,
                                "title": "加强指导",
                                "line": 17,
                                "text": "指导监护人。提供服务。\n并报告。",
                                "sentences": ["指导监护人。", "提供服务。", "并报告。"],
                            }
                        ],
                    }
                ],
                "measures": [],
            },
            {
                "number": 3,
                "title": "要求",
                "line": 19,
                "paragraphs": [],
                "sections": [],
                "measures": [
                    {
                        "number": 1,
                        "title": "落实",
                        "line": 20,
                        "text": "到20226月,落实。",
                        "sentences": ["到20226月,落实。"],
                    }
                ],
            },
        ],
        "annexes": [{"title": "分工表", "marks": ["附件1"], "line": 21, "paragraphs": ["民政局牵头。"]}],
        "suspects": [{"line": 20, "text": "到20226月,落实。", "reason": "年份后面似缺“年”字或分隔"}],
        "gaps": [{"line": 19, "expected": 2, "found": 3, "message": "应为二、，实为三、，第19行"}],
        "dropped": [{"line": 24, "text": "返回顶部", "reason": "门户网页的页脚"}],
    }


def test_what_is_not_there_is_null_or_empty():
    found = outline(parse_notice("一、任务\n做好。", "通知.txt"), "gb18030")
    assert (found["encoding"], found["title"], found["preamble"], found["annexes"]) == ("gb18030", None, [], [])
    assert found["cover"] == {
        "title": None,
        "document_number": None,
        "addressees": None,
        "paragraphs": [],
        "signature": None,
        "date": None,
        "note": None,
    }


def test_the_outline_of_the_real_notice_survives_json(edition):
    found = outline(edition.notice, edition.encoding)
    assert json.loads(json.dumps(found, ensure_ascii=False)) == found

"""Two passages of measures and a safeguard, two guides: both stages of the search's data by hand."""

from typing import Any

FIRST: dict[str, Any] = {
    "passages": [
        ["m1", "family/#m1", "措施1", "落实监护职责", [["临时监护", "代管娃儿|没人带"]]],
        ["m2", "school/#m2", "措施2", "有效防范学生欺凌", [["学生欺凌", "霸凌|校霸"], ["控辍保学", "不读书"]]],
        ["s1", "safeguards/#s1", "保障措施（一）", "加强组织领导", []],
    ],
    "guides": [
        ["bullying", "guides/bullying/", "被同学打骂怎么办", "学生欺凌", ["m2"], "收保护费", "打110", "某法", ["110"]],
        ["refund", "guides/refund/", "充值能退吗", "充值退款", ["m1"], "打赏主播", "找平台", "某法第一条", ["12345"]],
    ],
    "hotlines": {"110": ["报警电话", "110"], "12345": ["政务热线", "12345"], "12355": ["青少年服务台", "12355"]},
    "emergency": ["110"],
    "retired": {"12318": ["12345"]},
    "lost": "12345",
    "manner": {
        "same": {"孩子": "娃儿|小孩", "打": "殴打|暴打", "要钱": "勒索"},
        "fillers": "怎么办|吗|的|了",
        "danger": "被打|想死|殴打|暴打|勒索|不见了",
        "calm": "被打折|手机不见了",
        "persons": "孩子|我",
        "ask": [["被打|打人", "是谁？", [["同学", "guides/bullying/"]]]],
        "start": ["", "发生了什么？", [["有人打", "ask/hit/"]]],
    },
    "traditional": "學学網网絡络機机遊游戲戏",
}
REST: dict[str, Any] = {
    "passages": [
        *(
            [["家长要承担监护责任。", "到2035年基本建成。"], [], []],
            [["学校要防控学生欺凌。"], [], []],
            [["加强领导。"], [], []],
        ),
    ],
    "guides": [
        ["同学打我孩子|在学校被欺负", ["告诉学校", "某法"], ["学校管", "某法"]],
        ["游戏充钱能退吗", ["", ""], ["", ""]],
    ],
    "hotlines": [["110", "有危险", "", "某法", "2026年11月24日", "公开资料，未拨打", ""]],
    "elsewhere": "天气|火车票|excel",
    "traditional": "團团臨临監监護护",
    "pinyin": "lin临邻|shi时事|jian监健|hu护互|ling凌零|qi欺期"
    "|xue学|sheng生|kong控|chuo辍|bao保抱|gao告|ba霸|si四|fu父|zhi责|xiao校|tui退|chong充",
}

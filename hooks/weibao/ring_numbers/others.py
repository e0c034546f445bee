"""What a number is when it is none to ring: a date, a document, a standard, an amount of something.

One rule: what can be told by its own form is walled off before anything else is looked at; what can be
told only by the word after it (12000人, but 12391人工服务) is asked about number by number.
"""

import re

from weibao.ring_numbers.digits import WALL

# Each starts where a character of its first set stands, so that Chinese text is passed over quickly.
_OTHERS = re.compile(
    r"(?=[\d〇零○一二三四五六七八九第令字备初终执A-Z〔\[(【¥$€£])(?:"
    # 2021年 | 2021—2030年 | 2024-2025学年 | 二〇二一年, but 400 820 2020年中无休
    r"(?<![\d〇零○一二三四五六七八九])(?:(?:19|20)\d\d(?:[ \0]*[-至到/、][ \0]*(?:(?:19|20)\d\d|\d\d(?!\d)))?"
    r"|[一二][九〇零○][〇零○一二三四五六七八九]{2})[ \0]*(?:学年|年度|年(?!中无休)|届)"
    # 2021-12-07 | 2021/12/7 | 2021.12.07
    r"|(?<!\d)(?:19|20)\d\d(?P<sign>[ \0]*[-/.][ \0]*)(?:0?[1-9]|1[0-2])(?P=sign)(?:0?[1-9]|[12]\d|3[01])(?!\d)"
    # 12:30 | 8:00—17:30
    r"|(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])"
    # 国办发〔2020〕12345号 | (2022)36号 | 〔2021〕3
    r"|[〔\[(【]\s*(?:19|20)\d\d\s*(?:〕\s*第?\s*\d+\s*号?|[〕\])】]\s*第?\s*\d+\s*号)"
    # 第766号 | 国务院令第12345号 | 民初12391号 | ICP备12012345号-1
    r"|[第令字备初终执]\s*\d+(?:-\d+)?\s*号(?![码线])"
    # 第12345条 | 第120—122页
    r"|第\s*\d+(?:\s*[-至到、]\s*\d+)*\s*[条款项章节页期次届名位]"
    # GB/T 9704-2012 | ISO/IEC 12345 | DB50/T 12345—2020 | No. 12391
    r"|(?<![A-Za-z])(?:GB|GA|MZ|WS|JY|JG|JGJ|JT|HJ|CJJ?|ISO|IEC|IEEE|RFC|DB\d{0,4}|YY|QB|SN|EN|ANSI|ITU|UN|[A-Z]{1,4}/T|No\.|NO\.)"
    r"(?:/[A-Z]{1,5})*[ \0:-]*\d+(?:[-.:]\d+)*"
    # ISBN 978-7-5093-1234-5 | ISSN 1004-1234 | CN 11-12345
    r"|(?<![A-Za-z])(?:ISBN|ISSN|CN)[ \0:]*\d[\dX -]*"
    # 11500310009318555X/2021-12391 | 009318555/2021-12391
    r"|(?<![\dA-Z])[\dA-Z]{8,20}/(?:19|20)\d\d-\d+"
    # ¥12,345.00 | 1:12000
    r"|[¥$€£][ \0]*\d[\d,.]*|(?<![\d])1[:∶]\d+000(?!\d)"
    r")"
)

# Units that are nothing else after a number, and what makes it a part of a number: 400开头.
_PLAIN = """
人民币 美元 欧元 港元 % ‰ ℃ ° 人次 人份 平方 平米 立方 公里 千米 厘米 毫米 公斤 千克 公顷 毫升 字节 字符
分钟 小时 周岁 周年 年级 学时 课时 世纪 亿 余 吨 亩 篇 枚 颗 棵 株 辆 艘 幢 栋 班次 趟 开头 打头 号段 字头 毫安 像素
左右 上下 以上 以下 以内 ㎡ ㎥ ㎞ ㎏ ㎝ ㎜
""".split()
_LATIN = [r"[kcm]?m(?![a-z])", r"kg(?![a-z])", r"[kM]?W(?![a-z])", "Hz", r"个(?!别|体|性|案(?![例件]))"]
# A unit and the characters after which it is another word: 人 but 人工, 家 but 家庭, 万 but 万盛.
_OFTEN = """
元旦宵月 人工员们人民社大才士格际性身可 家庭长校人里教政属暴园访乡务电中委事喻 次日月年要序数生 所有以在需属谓长述
天天下津然气才空 年中轻龄级底末终满度报 件件 分机中局站线类为别部管级时公之享担流工配析散 页面 字典母幕样号体
名为叫称师字单校医下录誉义片 位于置列居 日夜常前均间报记子后本益 户籍外口 条件例款幅 项目 类型别 批准评 组织建成 份内
场所景 期间待盼望 节假 张老三女先主医警贴 支持付队部援撑 部门分委长署队 起初来诉码止始到作草 座机席谈 台湾账风
只要是能有需接收管在 头像条 处理长置罚于在 回复访电应答拨归家馈头 遍布 通过知信话俗常报达畅力往 轮流 种类子
门户口诊店 层级层 口头号碑令 万一盛州达不 千万方 百姓度科 票据选 米粉 克服 升级 斤 步入骤行 句 封闭 箱 盒 瓶
周一二三四五六日末边报刊 度假过 段 楼 点击对赞播亮 秒接回懂 倍受感 套餐 笔 宗旨 例行会如外 届时 册 幅 岁月 强制调
问题 招生募 讲解述座 计划 针对 剂 折 室内外友 拳 发布送现展生言给短表动出 块
""".split()
_UNIT = f"(?:{'|'.join([*_PLAIN, *_LATIN, *(f'{u[0]}(?![{u[1:]}])' if u[1:] else u for u in _OFTEN)])})"
# 12000元 | 12000余人 | 300多万元 | 12.5万次 | 12000至15000名
_AMOUNT = re.compile(rf"(?:\.\d+)?(?:(?:[-至到]|或者?)\d[\d.,]*)?[余多]?(?:{_UNIT}|\({_UNIT}\))")
# 12391次 | 12000元 | 24小时: an amount even where 拨打 stands before it
_PLAIN_AMOUNT = re.compile(
    r"余|多?(?:人?次(?![数日序])|[万亿]?元(?![旦宵月])|万(?![一盛州达])|亿|%|分钟|小时|[通遍](?![过知布]))"
)
# 20211125
_DATE = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_YEAR = re.compile(r"(?:19|20)\d\d")


def wall_off_others(flat: str) -> str:
    """The flat text with a wall in place of every number that says itself what it is."""
    return _OTHERS.sub(lambda m: WALL * len(m[0]), flat)


def is_amount(after: str) -> bool:
    """Whether the squeezed words after a number make it an amount."""
    return bool(_AMOUNT.match(after))


def is_plain_amount(after: str) -> bool:
    """Whether they do so even after 拨打: 拨打12000次, but not 拨打12391个案咨询."""
    return bool(_PLAIN_AMOUNT.match(after))


def is_date(digits: str) -> bool:
    """20211125, and no more than that."""
    return bool(_DATE.fullmatch(digits))


def is_year(digits: str) -> bool:
    """1998 | 2021"""
    return bool(_YEAR.fullmatch(digits))

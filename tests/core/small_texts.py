"""The small project of the core's tests, file by file: a notice of a dozen lines, and what editors say of it."""

SMALL = """\
    某区未成年人保护工作领导小组
    关于印发《关于加强未成年人保护工作的实施意见》的通知
    某未保组〔2021〕3号
    各镇人民政府:
    现将实施意见印发给你们,请认真贯彻落实。
    某区未成年人保护工作领导小组
    2021年11月25日
    某区未成年人保护工作领导小组
    关于加强未成年人保护工作的实施意见
    为保护未成年人健康成长,现提出如下实施意见。
    一、总体要求
    坚持最有利于未成年人的原则。到20256月,工作机制健全有效。
    二、重点任务
    (一)加强家庭监护
    1. 加强家庭指导。指导监护人履行职责。提供公益服务。
    2. 加强家庭监督。发现监护人不履行职责的,予以劝阻。
    三、保障措施
    (一)加强组织领导。建立协调机制,落实各方责任。
    (二)加强经费保障。所需经费列入本级预算。
    """

CORRECTIONS = """\
    - line: 12
      received: 到20256月
      reading: 到2025年6月
      reason: 缺“年”字
      evidence: 日期的写法
    """

DOMAINS = """\
    - slug: family
      heading: 加强家庭监护
      name: 家庭保护
      summary: 监护人的职责。
    """

TERMS = """\
    - id: opinions
      name: 关于加强未成年人保护工作的实施意见
      kind: document
    - id: supervision
      name: 家庭监督
      kind: programme
      home: m2
      what: 看监护人尽没尽责
      source: 措施2
    - id: guardians
      name: 监护人
      kind: body
    """

RELATIONS = """\
    - a: m1
      b: m2
      why: 指导 → 监督
      in_a: 家庭指导
      in_b: 家庭监督
    """

HOTLINES = """\
    - id: "110"
      number: "110"
      name: 报警电话
      run_by: 公安机关
      need: 马上有危险
      use: 正在被打
      source: 某文〔2022〕12号
      source_date: 2022-04-23
      checked_on: 2026-11-01
      checked_by: 公开资料，未拨打
      emergency: true
    - id: "12345"
      number: "12345"
      name: 便民热线
      run_by: 人民政府
      need: 不知道找谁
      use: 由它转给主管部门
      hours: 7×24小时
      source: 某文〔2020〕53号
      source_date: 2021-01-06
      checked_on: 2026-11-01
      checked_by: 公开资料，未拨打
    - id: "12318"
      number: "12318"
      name: 旧热线
      run_by: 文化部门
      need: 已停用
      use: 举报网吧
      source: 某通知
      source_date: 2021-11-12
      checked_on: 2026-11-01
      checked_by: 公开资料，未拨打
      retired: 2021-12-31
      replaced_by: ["12345"]
    """

PICTURE = """\
    - stage: 发现
      boxes:
        - passage: m1
          who: 监护人
          words: 履行职责
    - stage: 处置
      boxes:
        - passage: m2
          words: 予以劝阻
    """

SOURCES = """\
    - id: minors
      name: 某保护法
      title: 中华人民共和国某保护法
      kind: 法律
      issued_by: 全国人大常委会
      version: 2024年4月26日第二次修正
      effective: 2024-04-26
      checked_on: 2026-11-01
      checked_by: 公开资料
      articles:
        第二条: |-
          学校应当立即制止欺凌，二十四小时内报告。
          任何人有权举报，有下列情形的可以报警：
          （一）被打；
          （二）被骂。
        第二十条之一: 家长不得打骂孩子。
    - id: old-law
      name: 旧法
      title: 某旧法
      kind: 法律
      issued_by: 国务院
      version: 2009年10月31日通过
      effective: 2010-01-01
      until: 2025-12-31
      checked_on: 2026-11-01
      checked_by: 公开资料
      articles: {第一条: 学校可以劝阻。}
    - id: new-law
      name: 新法
      title: 某新法
      kind: 法律
      issued_by: 国务院
      version: 2026年10月24日通过
      effective: 2027-01-01
      checked_on: 2026-11-01
      checked_by: 公开资料
      articles: {第一条: 学校可以劝阻。}
    - id: opinion
      name: 某部意见
      title: 某部关于某事的意见
      kind: 文件
      issued_by: 某部
      number: 某发〔2020〕1号
      version: 2020年5月7日
      checked_on: 2026-11-01
      checked_by: 公开资料
      says: 每班配一名儿童主任。
    """

/** The 68 fields of the form of 2022 as agreed: id | label path | kind | role | limit in 字 | hint. Ids never change once published. */
export const jointLabFields = `
cover.labName | 封面 / 实验室名称 | line | must
cover.contact | 封面 / 联系人 | line | must
cover.phone | 封面 / 联系电话 | phone | must
cover.email | 封面 / 电子邮箱 | email | must
cover.hostUnit | 封面 / 依托单位（公章） | line | must
cover.supervisingUnit | 封面 / 主管单位（公章） | line | must
basic.labName | 基本信息表 / 实验室名称 | line | must
basic.labType | 基本信息表 / 实验室类型 | choice | choice
chinese.unit | 基本信息表 / 中方单位及依托平台 / 单位名称 | line | must
chinese.platform1 | 基本信息表 / 中方单位及依托平台 / 依托平台（第1行） | line | or-wu
chinese.platform2 | 基本信息表 / 中方单位及依托平台 / 依托平台（第2行） | line | or-wu
foreign.unit | 基本信息表 / 外方单位及依托平台 / 单位名称 | line | must
foreign.platform1 | 基本信息表 / 外方单位及依托平台 / 依托平台（第1行） | line | or-wu
foreign.platform2 | 基本信息表 / 外方单位及依托平台 / 依托平台（第2行） | line | or-wu
agreement.title | 基本信息表 / 协议情况 / 协议名称 | line | must
agreement.signedOn | 基本信息表 / 协议情况 / 签署时间 | date | must
agreement.content | 基本信息表 / 协议情况 / 签署内容 | line | must
director.chinese.name | 基本信息表 / 实验室主任 / 中方 / 姓名 | line | must
director.chinese.birth | 基本信息表 / 实验室主任 / 中方 / 出生年月 | month | must
director.chinese.phone | 基本信息表 / 实验室主任 / 中方 / 联系电话 | phone | must
director.chinese.email | 基本信息表 / 实验室主任 / 中方 / 电子邮箱 | email | must
director.foreign.name | 基本信息表 / 实验室主任 / 外方 / 姓名 | line | or-wu
director.foreign.birth | 基本信息表 / 实验室主任 / 外方 / 出生年月 | month | or-wu
director.foreign.phone | 基本信息表 / 实验室主任 / 外方 / 联系电话 | phone | or-wu
director.foreign.email | 基本信息表 / 实验室主任 / 外方 / 电子邮箱 | email | or-wu
resources.area | 基本信息表 / 实验室资源 / 面积 | area | must
resources.equipmentValue | 基本信息表 / 实验室资源 / 仪器设备总值 | amount | must
resources.specialFunds | 基本信息表 / 实验室资源 / 专项资金投入 (万元) | amount(万元) | or-wu
projects.count | 基本信息表 / 国际合作项目 / 项目总数 | count | or-wu
projects.funding | 基本信息表 / 国际合作项目 / 经费总额(万元) | amount(万元) | or-wu
team.domesticStaff | 基本信息表 / 学术团队 / 国内固定研究人员数量 | count | must
team.foreignStaff | 基本信息表 / 学术团队 / 外籍全职人员数量及比例 | count+percent | or-wu
output.jointPaperShare | 基本信息表 / 创新成果和影响力 / 年联合发表文章比例 | percent | or-wu
output.conferences | 基本信息表 / 创新成果和影响力 / 主办或承办国际会议数量 | count | or-wu
output.plenaryTalks | 基本信息表 / 创新成果和影响力 / 实验室成员做大会报告数量 | count | or-wu
committee.members | 基本信息表 / 管理咨询委员会 / 专家咨询委员会人数 | count | or-wu
committee.foreignMembers | 基本信息表 / 管理咨询委员会 / 外籍科学家人数及比例 | count+percent | or-wu
summary.significance | 基本信息表 / 建设意义及发展目标 | prose | must | 500
summary.incubation | 基本信息表 / 培育过程及代表性成果 | prose | must | 800
summary.threeYearPlan | 基本信息表 / 未来三年建设规划、预期成效、考核指标 | prose | must | 800
section.1.1 | 一、联合实验室建设目的和意义 / 1.1 需求分析 | prose | must
section.1.2 | 一、联合实验室建设目的和意义 / 1.2 主要研究方向 | prose | must
section.1.3 | 一、联合实验室建设目的和意义 / 1.3 国内外研究进展与发展趋势 | prose | must
section.1.4 | 一、联合实验室建设目的和意义 / 1.4 建设目标 | prose | must
section.2.1 | 二、联合实验室建设基本情况 / 2.1 组建方式与培育过程 | prose | must
section.2.2 | 二、联合实验室建设基本情况 / 2.2 组建基础与实力 | prose | must
section.2.3 | 二、联合实验室建设基本情况 / 2.3 国内外实验室依托情况 | prose | must
section.2.4 | 二、联合实验室建设基本情况 / 2.4 合作协议 | prose | must
section.2.5 | 二、联合实验室建设基本情况 / 2.5 实验室建设模式 | prose | must
section.3.1 | 三、联合实验室建设实施情况与成效 / 3.1 联合实验室基本建设保障 | prose | must |  | hint
section.3.2 | 三、联合实验室建设实施情况与成效 / 3.2 学科建设与人才培养 | prose | must |  | hint
section.3.3 | 三、联合实验室建设实施情况与成效 / 3.3 科学研究 | prose | must |  | hint
section.3.4 | 三、联合实验室建设实施情况与成效 / 3.4 团队建设与人才队伍 | prose | must |  | hint
section.3.5 | 三、联合实验室建设实施情况与成效 / 3.5 创新成果与国际影响力 | prose | must |  | hint
section.4.1 | 四、联合实验室管理与运行 / 4.1 管理机构 | prose | or-wu
section.4.2 | 四、联合实验室管理与运行 / 4.2 咨询机构 | prose | or-wu
section.4.3 | 四、联合实验室管理与运行 / 4.3 制度建设 | prose | or-wu |  | hint
section.4.4 | 四、联合实验室管理与运行 / 4.4 开放与运行 | prose | or-wu |  | hint
section.4.5 | 四、联合实验室管理与运行 / 4.5 人文交流与创新文化 | prose | or-wu
section.5 | 五、未来三年建设计划、预期成效和考核指标 | prose | must |  | hint
section.6 | 六、其他需要说明的问题 | prose | or-wu
section.7 | 七、主管部门意见 | prose | signature |  | hint
section.8.1 | 八、相关附件和证明材料 / 8.1 合作协议 | prose | must
section.8.2 | 八、相关附件和证明材料 / 8.2 已开展相关机制体制改革的文件 | prose | or-wu
section.8.3 | 八、相关附件和证明材料 / 8.3 联合实验室固定人员聘任协议（合同） | prose | or-wu
section.8.4 | 八、相关附件和证明材料 / 8.4 代表性成效及佐证材料 | prose | must
section.8.5 | 八、相关附件和证明材料 / 8.5 资源汇聚及佐证材料 | prose | or-wu
section.8.6 | 八、相关附件和证明材料 / 8.6 其他相关材料 | prose | or-wu
`
  .trim()
  .split('\n');

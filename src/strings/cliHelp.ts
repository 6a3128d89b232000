/** Help of the command line: what each command does, its options and exit codes. */

const exitCheck = `退出码：
  0  没有必改
  1  有必改
  2  无法检查（多个文件时，只要有一个没有检查）`;

const exitChange = `退出码：
  0  全部完成
  1  有的地方没有改成（逐条列出）
  2  无法处理，没有写文件`;

const out = `  -o OUT              写到 OUT；已有的 OUT 会被覆盖。多个输入或输入为文件夹时，
                      OUT 是文件夹（没有则新建），文件名和子文件夹不变`;

const output = `${out}
  --in-place          直接修改原文件
  --help              显示本说明`;

const form = `  --form 规则.json    不认识的表按这些规则检查，可以给几次；文件里带的规则不必给`;

const asOf = '  --as-of YYYY-MM-DD  日期按这一天判断，默认今天';

export const help = `无漏：检查《国际合作联合实验室立项申报书》有没有空缺、超字数和填写不合要求的地方。
文件只在本机处理，不联网。

用法：wulou 命令 文件或文件夹… [选项]

命令：
  check    检查，列出每一处的位置、问题、改法和依据
  prepare  给每一栏加上内容控件，不改可见文字
  fill     把没有内容的空缺填为“无”
  mark     在文中标出要改的地方；标记不会打印
  clear    清除标记
  comment  另存一份带批注的副本，供退回修改
  notice   给每份要退改的文件写一张退改通知单
  compare  对照两轮：改好的、没改的、新出现的、另有改动的
  draft    从一份空白表起草检查规则：列出它要填的每一栏
  site     把网站地址写进加载项的清单（给信息技术部门）

通用选项：
  --help     显示说明；wulou check --help 或 wulou help check 显示 check 的说明
  --version  显示版本，也可写 -v

文件夹连同子文件夹一起处理，其中的 .docx、.docm 和 .doc 都算，“~$”开头的临时文件和隐藏文件除外；
check 还把 .wps、.pdf 等列为没有检查，并说明原因。
`;

export const commandHelp = {
  check: `用法：wulou check 文件或文件夹… [选项]

检查，列出每一处的位置、问题、改法和依据；多个文件时先列一个文件一行的总表。
结果写到标准输出，不改文件。文件名写 - 就从标准输入读。

选项：
  --format 格式       text（默认）、json、jsonl（一个文件一行）、csv（给 Excel）、
                      html（一个网页，可打印）、sarif
  -o OUT              结果写到文件 OUT，不写到标准输出
  --report 文件       另写一份到文件，格式看后缀：.txt .json .jsonl .csv .html .sarif；
                      可以给几次
  --verbose           多个文件时，总表之后逐条列出每个文件的问题
  --only 必改|规则    只列这些，用逗号隔开：必改、建议、人工核对或规则名；
                      结论、个数和退出码不变
  --no-ground         不列依据
  --max-warnings N    “建议”合计超过 N 处时，退出码为 1
  --jobs N            同时检查几个文件，默认等于处理器的个数
${form}
${asOf}
  --help              显示本说明

${exitCheck}
`,
  prepare: `用法：wulou prepare 文件或文件夹… (-o OUT | --in-place)

给找到的每一栏加上内容控件，标记和定位更准。不改任何可见文字；已有的控件保留，
丢失或重复的会修好；再做一次不会有变化。

选项：
${form}
${output}

${exitChange}
`,
  fill: `用法：wulou fill 文件或文件夹… (-o OUT | --in-place | --dry-run) [选项]

把空缺填为“无”，只填允许填“无”而且常常没有内容的栏目，用该栏自己的字体；
该节的官方填写提示一并删去。先列出将改的每一处，以及须由您填写的栏目；
只改列出的地方，填前请确认这些栏目确实没有内容。

选项：
  --dry-run           只列出，不写文件
  --all               通常应有内容、但允许填“无”的空缺也填“无”
  --wording           写成“/”“暂无”等的栏目也改为“无”
  --hints             删除与正文并存的官方填写提示
${form}
${asOf}
${output}

${exitChange}
`,
  mark: `用法：wulou mark 文件或文件夹… (-o OUT | --in-place) [--as-of YYYY-MM-DD]

在文中标出必改和建议的地方。标记是控件的颜色和标题，不会打印，不改文字；
已有的标记会换成新的。要批注请用 comment。

选项：
${form}
${asOf}
${output}

${exitChange}
`,
  clear: `用法：wulou clear 文件或文件夹… (-o OUT | --in-place) [--comments [--author 姓名]]

清除标记，文档恢复为标记前的样子。

选项：
  --comments       也清除 comment 写入的批注；别人的批注不动
  --author 姓名    写批注时用的作者姓名，默认“无漏”
${form}
${output}

${exitChange}
`,
  comment: `用法：wulou comment 文件或文件夹… -o OUT [--author 姓名] [--as-of YYYY-MM-DD]

另存一份副本，检查结果写成批注，供退回申报人修改。批注会打印，不要用副本打印；
原文件不变。

选项：
  --author 姓名       批注的作者，默认“无漏”
${form}
${asOf}
${out}
  --help              显示本说明

${exitChange}
`,
  notice: `用法：wulou notice 文件或文件夹… -o 文件夹 [选项]

给每份有问题的文件写一张退改通知单：.docx 用来打印，.txt 用来粘贴到微信或邮件。
没有问题的不写，没有检查成的说明原因。

选项：
  -o 文件夹           通知单放在哪里；没有则新建，同名的覆盖
  --until YYYY-MM-DD  请在哪一天前改好
  --from 联系方式     有疑问找谁，例如“科研院 李老师 025-84890000”
  --since 第一轮      第一轮的文件夹或报告（.json、.jsonl）：写明改好了几处，新出现的注明
  --jobs N            同时检查几个文件，默认等于处理器的个数
${form}
${asOf}
  --help              显示本说明

退出码：
  0  全部完成
  2  有文件没有检查，或没有写成
`,
  compare: `用法：wulou compare 第一轮 第二轮 [选项]

对照两轮申报书：按文档编号、实验室名称、文件名把两轮的文件对上（拿不准的注明），
列出已改好的、还没改的、新出现的，以及第一轮没有问题而第二轮改动过的栏目。
第一轮、第二轮各是一个文件夹、一个文件，或 wulou check 写出的报告（.json、.jsonl）。

选项：
  --format 格式       text（默认）、json、csv、html
  -o OUT              结果写到文件 OUT，不写到标准输出
  --report 文件       另写一份到文件，格式看后缀：.txt .json .csv .html；可以给几次
  --jobs N            同时检查几个文件，默认等于处理器的个数
${form}
${asOf}
  --help              显示本说明

退出码（按第二轮）：
  0  没有必改
  1  有必改
  2  有文件没有检查
`,
  draft: `用法：wulou draft 空白表.docx [--format text|json] [-o 规则.json]
                  [--embed 带规则的表.docx]

从一份空白的 Word 表起草检查规则：列出它要填的每一栏、怎么填、限多少字，
以及它是否要求空缺填“无”。拿不准的排在最前，请先核对。不改空白表本身。

选项：
  --format 格式       text（默认）或 json
  -o 规则.json        另写规则文件；检查时用 wulou check --form 规则.json
  --embed 表.docx     另存一份带规则的空白表；照它填的表打开就能检查
  --help              显示本说明

退出码：
  0  已列出
  2  读不了，或不是空白表
`,
  site: `用法：wulou site [文件夹] --url https://…

把网页所在的地址写进文件夹里的清单 manifest.xml，名称里的“（试用）”也随之去掉。
文件夹默认是本程序所在的那个；不给地址就显示现在写的是哪个。

选项：
  --url https://…     网页放在哪里；默认取环境变量 WULOU_URL
  --help              显示本说明
`,
} as const;

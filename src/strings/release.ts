/** Words that lie beside the pages in the zip for IT departments. */
export const release = {
  fileName: '先读我.txt',
  text: (version: string) => `无漏 ${version}

一、写入网址（要有 Node.js 20 或更高版本，不必安装别的）：
    node wulou.cjs site --url https://您的地址
二、把整个文件夹放到这个网址上。nginx 见项目说明，IIS 用自带的 web.config。
三、把 manifest.xml 发给 Word（Microsoft 365 管理中心或共享文件夹目录）。

只在本机用命令行检查，不必放上网站：
    node wulou.cjs check 申报书.docx

forms 文件夹里是空白申报书（带内容控件的、不带的）和一份示例。report.schema.json 说明 check --format json 的输出。

改动记录
1.0.0  第一个版本：检查、标记、填“无”、清除标记；Word 窗格、网页工作台、命令行。
`,
};

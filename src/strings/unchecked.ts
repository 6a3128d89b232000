/** “未检查：3 个（.doc 1，.wps 1，.pdf 1）”: files passed over among others, by ending, so that nobody takes them for checked. */
export function unchecked(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const ending = /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? NO_ENDING;
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([ending, count]) => `${ending} ${count}`);
  return `未检查：${names.length} 个（${parts.join('，')}）`;
}

const NO_ENDING = '无扩展名';

/** Why a field comes first in the review, as a pack tells people. */
import type { Doubt } from '../draftField.js';

export const doubtWord = {
  'no-label': '没有印出名称',
  sentence: '句子里的空，名称是猜的',
  'no-box': '没有方框，像是几选一',
  example: '表里是填写示例',
  'long-label': '名称很长，可能是一句话',
  others: '可能由他人填写',
} satisfies Record<Doubt, string>;

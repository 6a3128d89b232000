/** Who stands as the author of the comments that this software writes into a marked copy. They are no findings when the copy comes back. */
export const OWN_AUTHOR = '无漏';

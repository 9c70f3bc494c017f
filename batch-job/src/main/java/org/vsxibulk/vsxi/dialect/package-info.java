/** What is not public about the wire, as data: element names, words, templates, patterns. */
@NullMarked
package org.vsxibulk.vsxi.dialect;

import org.jspecify.annotations.NullMarked;

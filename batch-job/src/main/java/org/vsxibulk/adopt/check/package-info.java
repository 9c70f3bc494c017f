/** Whether a dialect says what the live switch says: one class a question, each of them a judgement over what was seen. */
@NullMarked
package org.vsxibulk.adopt.check;

import org.jspecify.annotations.NullMarked;

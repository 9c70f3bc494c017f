/** A stateful VSXi on WireMock: rehearsal for users, stand-in for tests. */
@NullMarked
package org.vsxibulk.simulator;

import org.jspecify.annotations.NullMarked;

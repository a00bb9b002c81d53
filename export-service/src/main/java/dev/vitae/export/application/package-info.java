/** What the service does: hears of resumes, makes their files once per version, hands them out. */
@NullMarked
package dev.vitae.export.application;

import org.jspecify.annotations.NullMarked;

package dev.vitae.profile;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.platform.test.PageFields;
import dev.vitae.platform.test.VitaeTest;

/** A renamed field leaves a place of the page empty without any error; here it is noticed. */
@VitaeTest
class PageTests {
    @Test
    void whatThePageReadsIsInTheContract(@Autowired PageFields page) {
        page.areInTheContract();
    }
}

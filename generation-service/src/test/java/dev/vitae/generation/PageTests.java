package dev.vitae.generation;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.platform.test.PageFields;

/** A renamed field leaves a place of the page empty without any error; here it is noticed. */
@GenerationTest
class PageTests {
    @Test
    void whatThePageReadsIsInTheContract(@Autowired PageFields page) {
        page.areInTheContract();
    }
}

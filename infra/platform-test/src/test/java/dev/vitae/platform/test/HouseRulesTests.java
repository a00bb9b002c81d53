package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Each rule is seen to fail on a small service that breaks it, and to let a proper one be. */
class HouseRulesTests {
    @Test
    void everyRuleIsBrokenByTheWrongService() {
        assertThat(HouseRules.of("dev.vitae.wrong").broken(new ClassFileImporter().importPackages("dev.vitae.wrong"))
                .keySet()).containsExactlyInAnyOrderElementsOf(HouseRules.of("dev.vitae.wrong").names());
    }

    @Test
    void theProperServiceBreaksOneRuleAndThatOnPurpose() {
        assertThat(HouseRules.of("dev.vitae.sample").broken(new ClassFileImporter().importPackages("dev.vitae.sample"))
                .keySet()).containsExactly("handlers say who may");
    }

    @Test
    void saysWhatIsWrongInOneMessage() {
        assertThatThrownBy(() -> HouseRules.of("dev.vitae.wrong").check(
                new ClassFileImporter().importPackages("dev.vitae.wrong"))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("OpenHouse.open()").hasMessageContaining("Thread.sleep");
    }

    @Test
    void aPackageWithoutClassesIsAMistake() {
        assertThatThrownBy(() -> HouseRules.of("dev.vitae.nowhere").check()).isInstanceOf(AssertionError.class);
    }
}

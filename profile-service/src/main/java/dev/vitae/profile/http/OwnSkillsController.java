package dev.vitae.profile.http;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.platform.http.Page;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;
import dev.vitae.profile.application.OwnSkills;
import dev.vitae.profile.domain.OwnSkill;
import dev.vitae.profile.domain.Recommendations;

/** My own skills, and what I could add to them. */
@RestController
@RequestMapping("/api/v1/profile/skills")
@Allowed
final class OwnSkillsController {
    private final OwnSkills skills;

    OwnSkillsController(OwnSkills skills) {
        this.skills = skills;
    }

    @GetMapping
    Page<OwnSkill> own(Caller caller) {
        List<OwnSkill> own = skills.of(caller.id()).orElseThrow(() -> Refusals.noProfile().asException());
        return new Page<>(own, null);
    }

    @GetMapping("/recommendations")
    Recommendations recommended(Caller caller) {
        return skills.recommended(caller.id()).orElseThrow(() -> Refusals.noProfile().asException());
    }
}

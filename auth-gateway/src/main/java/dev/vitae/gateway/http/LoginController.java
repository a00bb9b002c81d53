package dev.vitae.gateway.http;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import dev.vitae.platform.security.Open;

/** A stable address for "sign me in", whatever the provider is called. */
@Controller
@Open
class LoginController {

    @GetMapping("/login")
    String login(@Nullable Authentication person) {
        return person instanceof OAuth2AuthenticationToken ? "redirect:/" : "redirect:/oauth2/authorization/keycloak";
    }
}

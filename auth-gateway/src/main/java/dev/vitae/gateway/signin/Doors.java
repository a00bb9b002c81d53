package dev.vitae.gateway.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

import dev.vitae.gateway.problem.Refusal;
import dev.vitae.platform.problem.ProblemWriter;

/** The three ways in: public links (also to the state of an erasure), API clients with a bearer token, browsers with a session. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final String[] PAGE = {"/", "/index.html", "/favicon.ico", "/assets/**"};

    private final Refusals refusals;

    private final SignInSettings settings;

    Doors(ProblemWriter problems, SignInSettings settings) {
        this.refusals = new Refusals(problems);
        this.settings = settings;
    }

    /** Nobody is anybody here: no session, no token, so nothing to forge either. */
    @Bean
    @Order(1)
    SecurityFilterChain publicLinks(HttpSecurity http) {
        http.securityMatcher("/r/**", "/erasures/**").authorizeHttpRequests(all -> all.anyRequest().permitAll());
        return guarded(stateless(http)).build();
    }

    /** Whoever sends an Authorization header is judged by it alone; a cookie beside it counts for nothing. */
    @Bean
    @Order(2)
    SecurityFilterChain apiClients(HttpSecurity http) {
        http.securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null);
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .jwt(Customizer.withDefaults()));
        return guarded(routes(stateless(http))).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain browsers(HttpSecurity http, Provider provider, SignedInTokens tokens,
            ActingForTheSession acting, SigningOut signingOut,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange) {
        OidcUserService person = new OidcUserService();
        person.setRetrieveUserInfo(_ -> false);
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(tokens)
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeExchange))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(person))
                .defaultSuccessUrl("/", true)
                .failureHandler(SignInFailures::toThePage)
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(SignInFailures::toThePage);
                        return filter;
                    }
                }));
        http.logout(out -> out.logoutUrl("/logout")
                .addLogoutHandler(signingOut)
                .logoutSuccessHandler(signingOut));
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(asItIs()));
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.addFilterBefore(acting, AuthorizationFilter.class);
        return guarded(routes(http)).build();
    }

    /** What the firewall rejects (dots, double or encoded slashes, semicolons) is the caller's mistake, said as such. */
    @Bean
    RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
        return (request, response, _) -> problems.write(request, response, Refusal.malformedPath());
    }

    /** It belongs into one chain only, not before all of them. */
    @Bean
    FilterRegistrationBean<ActingForTheSession> notByItself(ActingForTheSession acting) {
        FilterRegistrationBean<ActingForTheSession> registration = new FilterRegistrationBean<>(acting);
        registration.setEnabled(false);
        return registration;
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static HttpSecurity routes(HttpSecurity http) {
        return http.authorizeHttpRequests(
                all -> all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PAGE)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PAGE)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/login")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll());
    }

    private HttpSecurity guarded(HttpSecurity http) {
        return http.cors(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(pagePolicy()))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(policy -> policy.policy(
                                ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy
                                .policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(
                                CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(this::overTls)));
    }

    private static String pagePolicy() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self';"
                + " frame-src blob:; object-src 'self' blob:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    }

    private boolean overTls(HttpServletRequest request) {
        return request.isSecure() || settings.behindTls();
    }

    /** The token is never part of a page, so nothing needs to mask it; without an attribute name it is made at once. */
    private static CsrfTokenRequestAttributeHandler asItIs() {
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /** Readable by the page's script, unlike the session cookie; otherwise the same rules. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("__Host-XSRF-TOKEN");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(builder -> builder.secure(true).sameSite("Lax"));
        return cookie;
    }
}

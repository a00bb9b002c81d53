package dev.vitae.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import org.slf4j.LoggerFactory;

import dev.vitae.local.backup.Backup;
import dev.vitae.local.process.Place;

/** The command line behind {@code infra/run}. */
public final class Main {

    static final String HELP = """
            Usage: infra/run [up]            build what is stale, start everything, run until Ctrl-C
                   infra/run demo            the main job: a resume for a posting, as files in ./out/
                   infra/run token USER      print a bearer token of a demo user
                   infra/run status          what is running
                   infra/run stop            stop a running stack
                   infra/run backup FILE     everything stored, as one file; a running stack is held for seconds
                   infra/run restore FILE    the same back into a stack that is stopped
                   infra/run skills import   read a release of ESCO or O*NET beside our own skills
                   infra/run build           build what is stale, nothing else
                   infra/run jdk             print the home of the JDK that is used
                   infra/run compose-check   build the images, run the main job on docker-compose.yml, remove all

            demo:  --resume FILE             your JSON Resume (default: a sample)
                   --job FILE                the posting as text (default: a sample)
                   --once                    stop afterwards what the demo has started
                   --running                 start nothing: the services run already, for example in containers
                   --start-within SECONDS    fail when a start that is not the first takes longer
                   --memory-within GIB       fail when all processes together need more after the main job (PSS)
            skills import: --esco DIR        an ESCO release in English, 1.1 or 1.2, as CSV (unpacked or not)
                           --onet DIR        an O*NET release as text
            backup, restore: --force         replace what is there
            up, demo: --only A,B             start these only (broker, mongo, keycloak, profile, generation,
                                             matching, export, analytics, gateway)
                   --no-build                take what is built
                   --fast-start              (default) caches and compiler flags for a short start
                   --measure                 without those of them that cost peak speed

            Ports: VITAE_PORT_GATEWAY, _PROFILE, _GENERATION, _MATCHING, _EXPORT, _ANALYTICS, _KEYCLOAK, _KAFKA,
            _KAFKA_CONTROLLER, _MONGO. Management (health, metrics) is 10000 above.""";

    private Main() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(List.of(args), System.out));
    }

    private static int run(List<String> args, PrintStream out) throws Exception {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (IllegalArgumentException mistake) {
            out.println(mistake.getMessage());
            out.println(HELP);
            return 2;
        }
        Place place = new Place(Path.of(System.getProperty("vitae.root", ".")).toAbsolutePath().normalize(),
                System.getenv(), !arguments.has("--measure"));
        place.makeFolders();
        // Once, before the clients' threads would all do it at the same time and complain.
        LoggerFactory.getILoggerFactory();
        return switch (arguments.command()) {
            case "up" -> new Up(place, out).run(arguments);
            case "demo" -> new Demo(place, out).run(arguments);
            case "token" -> new Token(place, out).run(arguments);
            case "stop" -> new Stop(place, out).run();
            case "status" -> new Status(place, out).run();
            case "skills" -> new Skills(place, out).run(arguments);
            case "backup", "restore" -> backup(place, arguments, out);
            default -> {
                out.println(HELP);
                yield arguments.command().equals("help") ? 0 : 2;
            }
        };
    }

    private static int backup(Place place, Arguments arguments, PrintStream out) throws InterruptedException {
        if (arguments.words().size() != 1) {
            out.println("Which file? infra/run " + arguments.command() + " FILE");
            return 2;
        }
        Path file = Path.of(arguments.words().getFirst());
        Backup backup = new Backup(place, Stack.all(place), out);
        return arguments.command().equals("backup")
                ? backup.backup(file, arguments.has("--force"))
                : backup.restore(file, arguments.has("--force"));
    }
}

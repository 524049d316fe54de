namespace Redress.Reading.Sentences;

/// <summary>Words that stand before or for persons.</summary>
internal static class PersonWords
{
    public const string Titles = """
        dr prof professor president presidents president-elect vice senator senators sen sens representative rep reps governor governors gov govs mayor judge justice justices
        general gen colonel col captain capt lieutenant lt sergeant sgt corporal cpl private major maj admiral adm commander cmdr commissioner officer detective sheriff
        chief secretary minister ministers premier chancellor pope bishop archbishop cardinal rabbi imam sheikh sheik ayatollah reverend rev pastor ambassador
        speaker attorney envoy director superintendent delegate treasurer comptroller hon sultan emperor deputy marshal constable
        inspector trooper agent specialist coach
        """;

    public const string MaleTitles = "mr messrs sir lord king prince duke baron father brother congressman councilman assemblyman chairman alderman herr monsieur señor";

    public const string FemaleTitles = "mrs ms miss mme dame lady queen princess duchess baroness sister congresswoman councilwoman assemblywoman chairwoman madam frau madame señora";

    public const string Roles = """
        president presidents secretary minister ministers premier spokesman spokeswoman spokesperson spokesmen spokespeople director directors chief chiefs professor professors analyst
        analysts senator senators governor governors mayor mayors ceo chairman chairwoman chair chairperson founder co-founder lawyer lawyers attorney attorneys judge judges justice justices
        editor editors author authors adviser advisers advisor advisors aide aides strategist strategists candidate candidates nominee frontrunner front-runner leader leaders manager managers
        officer officers official officials expert experts economist economists scientist scientists researcher researchers historian historians scholar scholars
        journalist journalists reporter reporters columnist columnists correspondent correspondents commentator host anchor moderator pundit pundits critic critics
        activist activists organizer organizers advocate advocates lobbyist lobbyists executive executives businessman businesswoman billionaire mogul entrepreneur investor investors
        banker bankers trader traders representative representatives congressman congresswoman congressmen lawmaker lawmakers legislator legislators politician politicians member members
        delegate delegates councilman councilwoman commissioner commissioners ambassador envoy diplomat diplomats general generals colonel captain lieutenant sergeant admiral
        commander soldier soldiers veteran veterans detective detectives sheriff investigator investigators prosecutor prosecutors agent agents deputy deputies cop
        doctor doctors physician nurse nurses surgeon teacher teachers principal student students pastor priest bishop rabbi imam pope reverend king queen prince princess
        actor actress singer musician comedian artist writer writers director producer producers filmmaker coach player owner coordinator consultant consultants pollster pollsters
        resident residents neighbor neighbors voter voters supporter supporters opponent opponents witness witnesses victim victims survivor suspect defendant plaintiff plaintiffs
        mother father wife husband daughter son sister brother parent parents uncle aunt cousin friend friends colleague colleagues boss employee employees worker workers
        man woman men women boy girl person people child children teenager farmer driver protester protesters demonstrator demonstrators heckler
        speaker treasurer comptroller counsel counselor chancellor dean provost superintendent trustee regent whip democrat republican conservative liberal socialist independent
        operative operatives surrogate surrogates hopeful rival rivals incumbent challenger predecessor successor deputy vice-president boss head interviewer caller fan fans
        mogul tycoon chairmen allies ally family relatives crowd source sources insider insiders observers campaign company group organization administration
        department agency government committee commission court panel union newspaper magazine team party office bank firm police authorities army military ministry
        """;

    public const string Attributives = """
        former acting interim deputy vice police fire foreign policy prime press communications campaign national security senior junior chief executive assistant associate
        special federal state county city district local ex retired longtime democratic republican gop conservative liberal house senate white budget finance financial
        defense defence interior justice health education energy labor trade commerce treasury transportation agriculture environment political legal general
        managing founding presidential congressional gubernatorial senatorial majority minority party committee first second then current new late far-right independent
        economic military intelligence public affairs relations media news tv radio rights civil climate research science technology lead top veteran outgoing incoming
        """;

    public const string Particles = "de del della van von der den bin ibn al el da dos du di le la ter ten abu ben af av";
}

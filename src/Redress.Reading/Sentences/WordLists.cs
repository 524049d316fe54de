namespace Redress.Reading.Sentences;

/// <summary>English word lists of our own, by what the words can be.</summary>
internal static class WordLists
{
    public static IEnumerable<(string Words, WordClass Class)> All =>
    [
        (Determiners, WordClass.Determiner),
        (Possessives, WordClass.Possessive | WordClass.Determiner),
        (Pronouns, WordClass.Pronoun),
        ("he him his himself", WordClass.Male),
        ("she her hers herself", WordClass.Female),
        (Prepositions, WordClass.Preposition),
        (Conjunctions, WordClass.Conjunction),
        (Auxiliaries, WordClass.Auxiliary),
        (Adverbs, WordClass.Adverb),
        (Calendar, WordClass.Calendar),
        (Bodies, WordClass.Body),
        (Documents, WordClass.Document),
        (SayingVerbs.Inflected, WordClass.Cue),
        (SayingVerbs.Bare, WordClass.Cue | WordClass.BareCue),
        (PersonWords.Titles, WordClass.Title),
        (PersonWords.MaleTitles, WordClass.Title | WordClass.Male),
        (PersonWords.FemaleTitles, WordClass.Title | WordClass.Female),
        (PersonWords.Roles, WordClass.Role),
        (PersonWords.Attributives, WordClass.Attributive),
        (PersonWords.Particles, WordClass.Particle),
        (GivenNames.Male, WordClass.GivenName | WordClass.Male),
        (GivenNames.Female, WordClass.GivenName | WordClass.Female),
        (GivenNames.Either, WordClass.GivenName),
        (Places.Names, WordClass.Place),
    ];

    private const string Determiners = "the a an this that these those some any no every each another both all many most several few one two three four five six seven eight nine ten other such";

    private const string Possessives = "my your his her its our their whose 's ’s";

    private const string Pronouns = "i you he she it we they him her them us me who whom himself herself themselves itself myself ourselves someone everyone nobody everybody somebody anyone others hers mine yours theirs";

    private const string Prepositions = """
        of in on at by for with from to into onto about over under after before between beyond against among amid around behind below beneath beside besides
        despite during except inside outside like near off out past per since through throughout toward towards until till up upon via within without across
        along alongside above versus than as down following regarding concerning including
        """;

    private const string Conjunctions = "and or but nor so yet if when while although though because since unless whether where that which whereas once whenever as";

    private const string Auxiliaries = """
        is are was were be been being am has have had having do does did will would can could may might must shall should isn't aren't wasn't weren't hasn't
        haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t
        won’t wouldn’t can’t couldn’t shouldn’t cannot i'm i’m he's he’s she's she’s it's it’s we're we’re they're they’re i've i’ve we've we’ve
        """;

    private const string Adverbs = """
        also then later now not never ever still just even only once again already often always simply recently previously repeatedly reportedly allegedly
        apparently famously flatly bluntly angrily quickly briefly jokingly sarcastically publicly privately initially originally subsequently finally further
        furthermore too instead today yesterday tonight earlier though however first soon ago twice merely rather reportedly openly directly explicitly
        correctly incorrectly falsely wrongly rightly sharply strongly firmly loudly quietly softly proudly clearly specifically consistently frequently
        eventually ultimately immediately actually basically essentially similarly likewise meanwhile afterward afterwards cryptically
        """;

    private const string Calendar = """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april june july august september october
        november december jan feb apr jun jul aug sep sept oct nov dec christmas easter thanksgiving ramadan hanukkah english spanish french german russian
        chinese arabic latin hebrew bible twitter facebook internet youtube instagram god jesus christ islam christianity judaism catholic catholics muslim muslims christian
        christians jewish jews republican republicans democrat democrats democratic gop conservative conservatives liberal liberals libertarian labour tory tories brexit
        obamacare medicare medicaid reuters ap afp bloomberg washington's
        """;

    private const string Bodies = """
        inc corp co ltd llc plc company corporation group bank party committee commission council congress senate house parliament court department ministry
        agency bureau office administration institute institution university college school academy center centre association federation union league club
        foundation society organization organisation network news times post journal tribune herald gazette magazine press media radio television tv broadcasting
        police army navy force forces guard corps nato un eu fbi cia nsa doj irs epa hospital church authority board service services trust fund coalition alliance
        campaign caucus convention assembly government state states county city district republic kingdom nations international national museum library
        pac pacs squad team airlines systems industries technologies partners associates holdings hotel tower stadium arena theater theatre street avenue road
        square park bridge airport river lake mountain mountains island islands act bill law amendment treaty agreement accord plan project program award prize cup
        games olympics show daily weekly today tonight review report post-gazette globe sun chronicle examiner observer guardian telegraph independent mail mirror
        """;

    private const string Documents = """
        statement report letter memo memorandum complaint lawsuit filing affidavit indictment ruling opinion order document documents study survey poll paper article
        editorial column essay book speech transcript tweet tweets post message email e-mail note notice sign signs banner headline ad advertisement commercial
        resolution bill law act website site page newspaper magazine release dispatch summary brief petition warrant text caption slogan poster letter
        """;
}

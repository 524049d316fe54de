using Redress.Reading.Phrases;

namespace Redress.Reading.Unknowns;

/// <summary>How English news says that something is not known, given, answered, decided or shown.</summary>
internal static class UnknownPhrases
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["{wh}"] = "whether if how why what when who whom where which whose exactly precisely",
        ["{tell}"] = """
            comment say answer discuss disclose identify name provide give specify release explain reveal confirm elaborate address respond speculate detail publish divulge
            """,
        ["{told}"] = """
            said told given commented responded disclosed released decided determined announced specified explained provided identified named confirmed published revealed
            """,
        ["{shown}"] = """
            disclosed released identified named known specified explained determined revealed provided published announced decided established confirmed verified detailed
            """,
        ["{info}"] = """
            detail details information specifics explanation explanations reason reasons timetable timeline timeframe date dates figure figures estimate estimates
            word comment names response answer answers schedule breakdown cost costs price amount identity identities name location motive source total
            """,
        ["{papers}"] = "records record returns documents document report reports transcripts transcript data results files emails video footage list",
        ["{asked}"] = "request requests call calls message messages email emails e-mail e-mails inquiry inquiries inquires question questions query queries comment",
        ["{be}"] = "is was are were be been remain remains remained seems",
        ["{decision}"] = "decision decisions agreement date deadline timetable timeline verdict ruling deal conclusion determination motive cause suspects suspect arrests location venue successor",
        ["{adj}"] = "any further more specific additional other immediate many new clear precise exact overall much such public detailed definitive the a an of on",
    };

    /// <summary>In the story's own words.</summary>
    public static readonly PhraseBook Reported = new(
        """
        declined|declines|declining to ..1 {tell}|interviewed|speak|talk|testify
        decline~ immediate|further|any|all? comment|requests|interview|interviews
        refused|refuses|refusing|refusal|unwilling|unable to comment|answer|discuss|disclose|identify|specify|explain|reveal|confirm|elaborate|respond|testify|speculate
        refused|refuses|refusing|refusal|unwilling|unable to release|provide|give|name ..4 {info}|{papers}
        refused|refuses|refusing|refusal|unwilling|unable to say ..3 {wh}
        did|do|does|would|will|could|has|have|had not immediately|officially|directly|publicly respond|reply|react|return|comment|answer|responded|replied|returned|say|provide
        did|do|does|has|have|had not respond|reply|return|responded|replied|returned|answer|answered ..6 {asked}
        did|do|does|would|will not ..1 elaborate|specify|disclose|divulge
        did|do|does|would|will not ..1 say|explain|reveal|identify|indicate|discuss {wh}
        would not say|comment|confirm|discuss|speculate|answer
        did|does|do|would|has|have|had not ..1 give|provide|offer|supply|release|share|given|provided|offered|supplied|released|shared ..4 {info}
        did|would not take ..1 questions
        could not ..2 be ..1 reached|verified|confirmed|determined|established|identified|authenticated
        could not ..1 say|explain|answer|confirm ..1 {wh}|question|questions
        can|could not be independently verified|confirmed
        have|has|had not ..1 {told} ..2 {wh}|{info}|{decision}
        have|has|had not ..1 been ..2 {shown}|set|made|reached|finalized|resolved|scheduled
        have|has|had not ..1 publicly commented|responded|disclosed|said|explained|committed|announced
        have|has|had not ..1 committed to
        have|has|had not ..2 decided|determined|specified
        have|has|had not ..1 outlined|detailed|presented ..1 plan|plans|proposal|proposals|strategy
        have|has|had|is|are yet to say|decide|announce|release|determine|respond|comment|confirm|explain|provide|disclose|name|publish|identify|set|give|reveal
        {be} ..1 yet|still to be {shown}|set|named|finalized|scheduled|seen|worked
        {be} ..1 not immediately|publicly|yet|officially {shown}|known|reachable|available
        {be} ..1 not ..1 disclosed|released|identified|named|specified|explained|announced|decided|clear|reachable|immediately
        neither|none|nobody ..5 gave|provided|offered|said|disclosed|elaborated|answered|explained|knows|specified|commented|responded
        no {adj}? ..1 {info} {be}|has|have|had|about|on|from|as|for|whether
        no {adj}? ..1 {decision} has|have|had|was|were ..1 been? ..1 made|reached|set|taken|announced|given|known|determined|identified|named
        gave|give|given|giving|provided|providing|provide|offered|offering|offer|released|releasing no|few|little|scant|only ..2 {info}
        there is|was|are|were|has|have|had ..1 been? no|little|few ..1 information|details|explanation|comment|timetable|timeline|indication|confirmation|consensus|clarity|word
        no definitive|conclusive|firm|hard|solid|clear|direct|epidemiological|scientific|immediate evidence|proof|indication|information|word
        with|without no|any|further|much|public? explanation|elaborating|elaboration|specifics|specifying
        without ..1 saying|explaining|disclosing|revealing {wh}
        without ..1 giving|providing|offering|taking|answering {adj}? {adj}? {info}|questions
        remain~ ..2 unclear|unknown|uncertain|unresolved|unanswered|murky|mystery|undetermined|elusive|undisclosed|unsolved|unidentified|unexplained|open
        {be}|it ..2 unclear|unknown|unsettled|unresolved|undetermined|undisclosed
        left|leaving|leaves ..3 unclear|unanswered|open|unresolved|unsaid
        unclear|uncertain {wh}
        {be} ..1 not ..2 clear|known|certain {wh}|yet|.|,
        we are not ..2 sure|certain {wh}|yet
        {be} vague|silent|unclear|mum|ambiguous about|on|as {wh}|to|the|its|his|her?
        too vague|ambiguous|early to say|determine|tell|know|judge
        remain~ to be seen|determined|decided|worked
        no one|nobody ..1 knows|knew {wh}|for
        officials|police|investigators|authorities|experts|scientists|researchers|doctors|prosecutors did|do|does not ..1 yet? know {wh}
        it did|does not ..1 appear|seem that
        questions ..4 remain|unanswered|unresolved
        open question
        put|putting off|aside deciding|ruling|decision|answering
        postpone~|defer~|delay~|reserved|reserving ..1 decision|ruling|judgment|verdict
        undisclosed amount|sum|price|number|location|fee|date|terms
        {info} ..6 {be} unavailable
        """,
        Lists);

    /// <summary>In somebody's quoted words, where they say it of a fact.</summary>
    public static readonly PhraseBook Quoted = new(
        """
        we do not ..1 yet? know {wh}
        we do not have ..2 {info}|answers
        we do not have ..3 legislation|plan|numbers|data written|finalized|yet
        it|that is ..1 unclear {wh}
        {be} not ..2 clear|known|certain {wh}
        no ..1 decision|decisions has|have|had|was|were ..1 been? ..1 made|taken|reached
        {be} ..1 yet|still to be {shown}
        have|has not ..1 {told} {wh}
        remain~ to be seen|determined|decided
        """,
        Lists);
}

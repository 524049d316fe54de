namespace Redress.Reading.Sentences;

/// <summary>Countries, peoples, American states and large cities, as single words; a name made of them is no person's unless a title says so.</summary>
internal static class Places
{
    public const string Names = """
        america american americans africa african asia asian europe european europeans afghanistan afghan albania algeria angola argentina armenia australia australian austria azerbaijan
        bahrain bangladesh belarus belgium bolivia bosnia botswana brazil brazilian britain british bulgaria burma cambodia cameroon canada canadian chile china colombia
        congo croatia cuba cuban cyprus czech denmark danish ecuador egypt egyptian england estonia ethiopia finland france gaza georgia germany ghana greece greek guatemala guinea
        haiti honduras hungary iceland india indian indiana indonesia iran iranian iranians iraq iraqi ireland irish israel israeli israelis italy italian jamaica japan japanese jordan
        kashmir kazakhstan kenya korea korean kosovo kuwait latvia lebanon liberia libya lithuania luxembourg macedonia madagascar malaysia mali malta mexico mexican mexicans moldova
        monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands dutch nicaragua niger nigeria norway norwegian oman pakistan pakistani palestine palestinian
        palestinians panama paraguay peru philippines filipino poland polish portugal portuguese qatar romania russia russians rwanda scotland scottish senegal serbia
        singapore slovakia slovenia somalia spain sudan sweden swedish switzerland swiss syria syrian syrians taiwan tajikistan tanzania thailand tibet tunisia turkey
        turkish turkmenistan uganda ukraine ukrainian ukrainians uruguay uzbekistan venezuela vietnam vietnamese wales yemen zambia zimbabwe kurdish kurds
        alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois iowa kansas kentucky louisiana maine maryland massachusetts
        michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey york ohio oklahoma oregon pennsylvania tennessee texas utah vermont
        wisconsin wyoming anchorage atlanta austin baghdad baltimore bangkok barcelona beijing beirut berlin bogota boston brussels budapest cairo charlotte chicago cincinnati
        cleveland copenhagen dallas damascus delhi denver detroit dubai dublin frankfurt geneva hamburg hanoi havana helsinki hollywood houston indianapolis istanbul jakarta
        jerusalem johannesburg kabul karachi kiev kyiv lagos lahore lisbon london madrid manila melbourne miami milan milwaukee minneapolis montreal moscow mumbai munich
        nairobi nashville oakland orlando oslo ottawa paris philadelphia phoenix pittsburgh prague riyadh rome sacramento seattle seoul shanghai stockholm
        sydney tampa tehran tokyo toronto tulsa vancouver venice vienna warsaw washington zurich crimea donbas kremlin pentagon manhattan brooklyn queens bronx midwest
        south north east west southern northern eastern western central new united kingdom balkans caribbean pacific atlantic arctic antarctic mediterranean latin
        """;
}

namespace Redress.Reading.Sentences;

/// <summary>Common given names of many peoples, by the gender they nearly always tell.</summary>
internal static class GivenNames
{
    public const string Male = """
        aaron abdul abdullah abraham adam ahmed ahmad al alan albert alberto alejandro aleksandr alex alexander alexei alfred ali allan allen alonzo alvin amit anders andre andreas andrei andrej
        andres andrew andrzej andy angelo angus anthony antonio anwar ari arjun arnold arthur arturo asif ayman barack barney barry bart basil ben benedict benjamin benny bernard bernie bert
        bill billy bjorn bob bobby boris brad bradley brendan brent brett brian bruce bruno bryan byron calvin carl carlos cesar charles charlie chester chris christian christoph christopher
        chuck clarence clark claude clayton cliff clifford clint clinton clive clyde colin conor conrad corey cory craig curt curtis cyril cyrus damian damien dan daniel danny darrell darren
        dave david dean dennis derek derrick dick diego dieter dmitri dmitry dominic don donald donnie doug douglas duane duncan dustin dwight earl ed eddie edgar eduardo edward edwin eli elias
        elijah elliot elliott elmer emanuel emile emilio emmanuel enrique eric erik ernest ernesto ethan eugene evan evgeny fabian felipe felix fernando fidel floyd francesco francis francisco
        francois frank franklin franz fred freddie frederick friedrich gabriel garrett gary gavin gene geoff geoffrey george gerald gerard gerhard gilbert giovanni giuseppe glen glenn gordon
        graham grant greg gregg gregory guillermo gus gustavo guy hamid hank hans harold harrison harry harvey hassan hector heinrich henri henrik henry herbert herman homer horst howard
        hubert hugh hugo hussein ian ibrahim igor ilya imran irving isaac ismail ivan jack jackson jacob jacques jaime jake jamal james jamie jan jared jason javier jay jeb jeff jeffrey jeremy
        jerome jerry jesus jim jimmy joachim joe joel johan johann john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian julio julius jun jurgen justin kamal karim karl keith
        kelvin ken kenneth kent kevin khalid kim kirk klaus konstantin kris kumar kurt kyle lamar lance larry lars lawrence leo leon leonard leonid leopold leroy lester lev levi liam
        lionel lloyd lorenzo lou louis lucas luigi luis luke mahmoud malcolm manuel marc marcel marco marcos marcus mario mark marshall martin marty marvin mathew matt matteo matthew matthias maurice
        mauricio max maxim maxwell mehmet mel michael michel miguel mikael mike mikhail milos milton mitch mitchell mitt mohamed mohammad mohammed mohamad moses muhammad murray mustafa nathan
        nathaniel neal ned neil nelson newt nicholas nick nicolas nigel nikolai noah norman oleg oliver omar orlando orrin oscar otto owen pablo paolo patrick paul pavel pedro
        percy perry pete peter petr phil philip philippe phillip pierre piotr prakash preston quentin rafael raj rajesh ralph ramon rand randall randolph randy rashid raul ravi ray raymond reggie reginald
        reince rene rex ricardo richard rick ricky rob robert roberto rod rodney rodrigo roger roland rolf roman ron ronald ronnie ross roy rudy rudolph rupert russ russell ryan saeed salman salvador sam samir
        samuel sanjay santiago saul scott sean sebastian serge sergei sergey sergio seth shane shaun shawn sid sidney simon slobodan sol solomon stan stanislav stanley stefan stephan stephen steve
        steven stewart stuart sven tariq ted terrence terry theo theodore thomas tim timothy toby todd tom tommaso tommy tony travis trent trevor trey tyler umar uri vernon victor viktor vincent
        vinny vitaly vlad vladimir volodymyr wade walid wallace walter warren wayne wendell werner wilbur wilfred will william willie winston wolfgang xavier yasser yevgeny yitzhak yosef yuri yusuf zachary
        abe addison ahmet akira alastair aldo alfonso alistair ambrose amos anatoly andrey ansel archie archibald armando arnaud artem ashok augustus avi axel baldwin
        bashir beau bennett benito benoit bertrand bernardo bobbie brady brandon brock bryce bud buddy caleb carlo carlton cecil chad chandra charley cheng claudio cody
        cole connor cornelius cristian damon dante darius darrin darryl darwin daryl declan demetrius denny desmond devin dexter domingo dominick donovan dwayne edmund
        efrain efren elvis emil emory enzo ephraim erwin esteban etienne ezra faisal farid farouk federico ferdinand flavio forrest frederic fritz gabe galen garth gaston
        gavino geraldo gerardo gilberto gino godfrey goran graeme gregorio guido gunnar gunther haim hal hamza harlan harley hasan heath herb hernan hideo hiram hiroshi
        horace horacio ibrahima ignacio ike imad ingmar irwin isaiah isidore isiah ivo jabari jarrett jarrod javad jed jens jeremiah jerald jerrold jess joaquin jock joey
        jonah jonathon jordi josiah jude juergen jules kai kareem kaspar keegan kenji kenny kieran kirill kiran knut kofi kristof kwame landon laszlo laurence lachlan
        leandro leland lenny lowell lucian luciano ludwig lukas lyle lyndon magnus malik manfred manny manoj manolo marcelo mariano marek marwan masood matias maury
        maynard merle micah mick mickey miles misha mohsen monty mordechai morris moshe myron nabil nasser naveed nestor nicola niels nils nikita nikolas octavio olaf
        olivier oswald otis ozzie paulo pranab quincy rahul rainer ralf ramiro ramesh raphael rauf reid reinhard reuben rhett richie ringo robb rocco rogelio roderick
        rohit romeo ronny roscoe rubén ruben rufus rustam sadiq salim sammy sandeep sanford satoshi saud selim serhiy shamus sherman shimon silvio simeon sonny stanton
        stavros steffen stu sunil suresh sylvester taj takashi takeshi tad tarek tate teddy terrell thabo thaddeus theodor thom thor thorsten tibor timo titus tobias tomas
        tomasz tore travon ulrich ulysses vaclav valentin vance vasily vicente vijay vikram vince virgil vito waldo warner wes wesley weston wilhelm willard willem willis
        winfried woody wyatt yair yann yoav yusef yves zack zaid zane zbigniew zeke zoltan preet merrick beto
        """;

    public const string Female = """
        abigail adele adriana agnes aisha alana alejandra alexandra alexis alice alicia alison allison alma alyssa amanda amber amelia amy ana anastasia andrea angela angelina anita ann anna anne
        annette annie antonia anya april arianna arlene asma audrey ayesha barbara beatrice becky bella bernadette bernice beth bethany betsy betty beverly bonnie brenda briana bridget brittany
        camilla candace candice carla carly carmen carol carole carolina caroline carolyn carrie cassandra catherine cathy cecilia celeste celia charlene charlotte chelsea cheryl chloe christina christine
        cindy claire clara claudia colleen connie constance courtney crystal cynthia daisy dana daniela danielle daphne darlene dawn debbie deborah debra denise diana diane dolores donna dora doris dorothy
        edith edna eileen elaine eleanor elena elisabeth elise elizabeth ella ellen eloise elsa emily emma erica erika erin esther ethel eva evelyn fatima felicia fiona florence frances francesca gail
        gabriela genevieve georgina geraldine gertrude gina ginger giovanna gladys glenda gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena helene henrietta hilda hillary
        hilary holly hope ida ilhan imelda ines ingrid irene iris irina isabel isabella ivanka ivy jacqueline jane janet janice jasmine jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joann joanna
        joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie june kaitlyn kamala kara karen karin karla kate katherine kathleen kathryn kathy katie katrina kayla kayleigh kellyanne
        kimberly kirsten kirstjen kristen kristin kristina kristine lara laura lauren laurie leila lena leonor leslie leticia lillian lily linda lisa liz liza lois loretta lori lorraine louise lourdes lucia lucille
        lucy luisa lydia lynn lynne mabel madeleine madeline maggie mandy marcia margaret margarita maria mariana marianne marie marilyn marina marine marjorie marlene marsha martha mary maureen maxine mavis maya megan
        meghan melania melanie melinda melissa mercedes michele michelle mildred mina mindy miranda miriam molly mona monica muriel myra myrna nadia nancy naomi natalia natalie natasha nellie nicole
        nikki nina noelle nora norma olga olivia pam pamela patricia patsy patty paula pauline peggy penelope penny phyllis polly priscilla priti priya rachel ramona rebecca regina renee rhonda rita roberta
        robin rochelle rosa rosalind rose rosemary rosie roxanne ruth sabrina sally samantha sandra sara sarah shannon sharon sheila shelley sherry shirley silvia simone sonia sonja sophia sophie
        stacey stacy stella stephanie sue susan susanna susie suzanne svetlana sylvia tamara tammy tania tanya tara tatiana teresa thelma theresa tiffany tina tracey trudy tulsi ursula valentina
        valerie vanessa vera veronica victoria viola violet virginia vivian wanda wendy whitney wilma yolanda yvette yvonne zainab zoe
        ada addie agatha agnieszka aida aileen aimee alberta alessandra aleksandra alina alisa allie allyson althea alva amal amina amie anais andie angelica angie anjali
        annabel annabelle annemarie anneliese ariana astrid athena aurora ava avis barb belinda benazir berenice bertha bessie betsey bettina beulah bianca billie blanche
        brandi bree brianna bridgette brigitte britney brooke caitlin carina carlotta carmela carolin caryn cath catalina catarina cathleen cecile celine chantal chiara
        chloé christa christiane cicely claudette clementine concetta consuelo cora corinne cornelia cristina dahlia dalia deanna deb debora deirdre delia delores dena
        desiree diann dianna dina dinah dolly dominique dorothea earlene edwina effie elinor elisa eliza elma elsie elvira emilia emilie emmanuelle enid estelle esme
        estella etta eugenia eunice fannie farah faye fern flora flossie fran freda frieda gabriella gabrielle georgette germaine gilda ginny gisele giulia glenna
        gwendolyn haley hana hattie hedwig helga hester ilana ilene ilse imogen inez ingeborg ioana ione irma isabelle ivana jacinta jaclyn jacquelyn jada janelle janette
        janine jayne jeannie jemima jeri jillian joanie jodi jodie johanna jolene josefina josie juana juliet juliette justine kaitlin kari karyn kasey katarina katharine
        katherina kathie katja kay kaye keisha kelli kellie kendra keri kira kitty klara krista kristi kristy lacey lana larissa latoya leah leanne leigh lenore leona
        lesley letitia libby lila lilian liliana lillie lina linnea lise livia lola lorena lorna lottie louisa luann lucie lucinda lyla mae magdalena mai maia malala malia
        mallory mamie mara marcella marci margarete margery margie margo margot marguerite mariah mariam marian maribel maricela marietta marisa marisol marissa marla
        marta martina maryann matilda mattie maude maura maryam meera mei melba meredith mia mimi minerva minnie mitzi moira mollie nadine nan nanette natascha neha nelda
        nell nettie neva nia nicolette nita noor noreen odette ofelia ophelia paige paloma pati patrice perla petra philippa phoebe pia pippa portia rachael raquel reba
        reena reyna rhea ria roma romy rosario roseanne rosemarie roslyn rowena roxana ruthie sadie saira salma sanna saundra savannah selena selma serena shana shanna
        sharlene sharron shauna shawna shelia shelly sherri sheryl shira simran siobhan sofia sofie soledad sondra sonya soraya stefanie suki sunita susana svea tabitha
        tamika tammie tasha tawana teri terri thea tia tilda tilly toni tonya traci tricia trisha trudi tyra ulrike una vandana velma verna verónica vicki vickie vicky
        vilma viv wendi wilhelmina willa winifred winnie xiomara yasmin yasmine yoko yoshiko yulia yuliya zadie zahra zara zelda zeynep zsa
        """;

    public const string Either = """
        adrian alexis ashley avery bailey blair blake cameron carey casey chandler dakota dale drew dylan frankie gale jackie jaden jesse jody jordan kelly kendall kerry kim lee leslie lindsay lindsey logan
        loren lynn marion morgan nicky noel parker pat peyton quinn reese riley robbie rory rowan sandy sasha shelby sheldon shirin sky stevie sydney taylor terry tracy tyler val yang wei xi li ming hong
        jin min hyun park moon narendra recep shinzo fumio tayyip bashar jean-claude jean-luc jean-marie huma mika joni ayaan tamir
        tamerlan dzhokhar syed tashfeen rizwan abdel abu osama saddam muammar moqtada haider nouri hosni nicolás dilma evo luiz
        josé andrés césar raúl óscar íñigo josep françois rené andré jérôme thérèse angélica mónica maría lucía jürgen björn søren åsa
        """;
}

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Ways on which what a rule found can be put right; a rule may allow several.</summary>
[Flags]
public enum FixRoutes
{
    /// <summary>Nothing to put right, only to know.</summary>
    None = 0,

    /// <summary>U: a screen of OpenSID.</summary>
    Screen = 1,

    /// <summary>X: the import file.</summary>
    Import = 2,

    /// <summary>P: an event of life, written on its own screen.</summary>
    LifeEvent = 4,

    /// <summary>D: a document of the civil registry comes first.</summary>
    Dukcapil = 8,

    /// <summary>Somebody has to go there.</summary>
    Visit = 16,
}

namespace SmartVillage.Services;

/// <summary>How far a service is carried by this installation; changed by configuration or by an operator, without a deploy.</summary>
public enum AdapterMode
{
    /// <summary>Catalogue entry and channels only (phone, chat, web, counter).</summary>
    Directory,

    /// <summary>Directory, and residents' requests with an officer's work list.</summary>
    Queue,

    /// <summary>The typed client talks to a stub or to the owner's test host; results are labelled as test data.</summary>
    Sandbox,

    /// <summary>The typed client talks to production; where a contract is needed, with contract reference, secret and responsible officer.</summary>
    Live,
}

using SmartVillage.Marketplace.Search.Words;

namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Finds the products that hold the words of a question, with a score for each; what is found stands in the scratch.</summary>
internal sealed class WordMatcher(Postings[] postings, int products)
{
    // A list that is so much longer than what is left is looked up instead of read through.
    private const int LookUpAbove = 16;

    /// <summary>Products that hold every word, each in one of its meanings; rare words are taken first.</summary>
    public void All(Meaning[] words, Scratch scratch)
    {
        scratch.Begin();
        var number = 0;
        foreach (var word in words.OrderBy(word => word.Products))
        {
            var next = scratch.Empty();
            if (words.Length == 1 && word.Terms is [var only])
            {
                // Nothing can be met twice, as with most words that are typed right.
                next.Add(postings[only.Term], WeightOf(only.Term, only.Fit));
            }
            else if (number == 0)
            {
                Start(word, scratch, next);
            }
            else
            {
                Keep(word, number, scratch, next);
            }

            number++;
            scratch.Take(next);
            if (next.Count == 0)
            {
                break;
            }
        }
    }

    /// <summary>Products that hold any word, and how many; every product's score is the sum over the words it holds.</summary>
    public void Any(Meaning[] words, Scratch scratch)
    {
        scratch.Begin();
        var (found, marks, places, hits, lowest) = (scratch.Found, scratch.Marks, scratch.Places, scratch.Hits, scratch.MarkOf(0));
        for (var w = 0; w < words.Length; w++)
        {
            var mark = scratch.MarkOf(w);
            foreach (var (term, fit) in words[w].Terms)
            {
                var (list, weight) = (postings[term], WeightOf(term, fit));
                for (var i = 0; i < list.Products.Length; i++)
                {
                    var (product, score) = (list.Products[i], weight * list.Weights[i]);
                    if (marks[product] < lowest)
                    {
                        marks[product] = mark;
                        hits[places[product] = found.Add(product, score)] = 1;
                    }
                    else if (marks[product] < mark)
                    {
                        marks[product] = mark;
                        found.Raise(places[product], score);
                        hits[places[product]]++;
                    }
                }
            }
        }
    }

    private void Start(Meaning word, Scratch scratch, FoundProducts found)
    {
        var (marks, places, mark) = (scratch.Marks, scratch.Places, scratch.MarkOf(0));
        foreach (var (term, fit) in word.Terms)
        {
            var (list, weight) = (postings[term], WeightOf(term, fit));
            for (var i = 0; i < list.Products.Length; i++)
            {
                var product = list.Products[i];
                if (marks[product] < mark)
                {
                    marks[product] = mark;
                    places[product] = found.Add(product, weight * list.Weights[i]);
                }
            }
        }
    }

    private void Keep(Meaning word, int number, Scratch scratch, FoundProducts kept)
    {
        var (marks, places, before, mark) = (scratch.Marks, scratch.Places, scratch.MarkOf(number - 1), scratch.MarkOf(number));
        var candidates = scratch.Found.Items;
        var scores = scratch.Found.Scores;
        foreach (var (term, fit) in word.Terms)
        {
            var (list, weight) = (postings[term], WeightOf(term, fit));
            if (list.Products.Length > (long)candidates.Length * LookUpAbove)
            {
                for (var place = 0; place < candidates.Length; place++)
                {
                    var product = candidates[place];
                    if (marks[product] == before && Array.BinarySearch(list.Products, product) is >= 0 and var at)
                    {
                        marks[product] = mark;
                        places[product] = kept.Add(product, scores[place] + (weight * list.Weights[at]));
                    }
                }
            }
            else
            {
                for (var i = 0; i < list.Products.Length; i++)
                {
                    var product = list.Products[i];
                    if (marks[product] == before)
                    {
                        marks[product] = mark;
                        places[product] = kept.Add(product, scores[places[product]] + (weight * list.Weights[i]));
                    }
                }
            }
        }
    }

    /// <summary>What a word says in this index: the rarer the more.</summary>
    private float WeightOf(int term, float fit) => fit * MathF.Log(1 + ((float)products / postings[term].Products.Length));
}

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
            if (number == 0)
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
        var (found, marks, hits, lowest) = (scratch.Found, scratch.Marks, scratch.Hits, scratch.MarkOf(0));
        for (var w = 0; w < words.Length; w++)
        {
            var mark = scratch.MarkOf(w);
            foreach (var (term, fit) in words[w].Terms)
            {
                var (list, weight) = (postings[term], WeightOf(term, fit));
                for (var i = 0; i < list.Products.Length; i++)
                {
                    var score = weight * list.Weights[i];
                    ref var known = ref marks[list.Products[i]];
                    if (known.Word < lowest)
                    {
                        known = new Mark(mark, found.Add(list.Products[i], score));
                        hits[known.Place] = 1;
                    }
                    else if (known.Word < mark)
                    {
                        known = known with { Word = mark };
                        found.Raise(known.Place, score);
                        hits[known.Place]++;
                    }
                }
            }
        }
    }

    private void Start(Meaning word, Scratch scratch, FoundProducts found)
    {
        var (marks, mark) = (scratch.Marks, scratch.MarkOf(0));
        foreach (var (term, fit) in word.Terms)
        {
            var (list, weight) = (postings[term], WeightOf(term, fit));
            for (var i = 0; i < list.Products.Length; i++)
            {
                ref var known = ref marks[list.Products[i]];
                if (known.Word < mark)
                {
                    known = new Mark(mark, found.Add(list.Products[i], weight * list.Weights[i]));
                }
            }
        }
    }

    private void Keep(Meaning word, int number, Scratch scratch, FoundProducts kept)
    {
        var (marks, before, mark) = (scratch.Marks, scratch.MarkOf(number - 1), scratch.MarkOf(number));
        var candidates = scratch.Found.Items;
        var scores = scratch.Found.Scores;
        foreach (var (term, fit) in word.Terms)
        {
            var (list, weight) = (postings[term], WeightOf(term, fit));
            if (list.Products.Length > (long)candidates.Length * LookUpAbove)
            {
                for (var place = 0; place < candidates.Length; place++)
                {
                    ref var known = ref marks[candidates[place]];
                    if (known.Word == before && Array.BinarySearch(list.Products, candidates[place]) is >= 0 and var at)
                    {
                        known = new Mark(mark, kept.Add(candidates[place], scores[place] + (weight * list.Weights[at])));
                    }
                }
            }
            else
            {
                for (var i = 0; i < list.Products.Length; i++)
                {
                    ref var known = ref marks[list.Products[i]];
                    if (known.Word == before)
                    {
                        known = new Mark(mark, kept.Add(list.Products[i], scores[known.Place] + (weight * list.Weights[i])));
                    }
                }
            }
        }
    }

    /// <summary>What a word says in this index: the rarer the more.</summary>
    private float WeightOf(int term, float fit) => fit * MathF.Log(1 + ((float)products / postings[term].Products.Length));
}
